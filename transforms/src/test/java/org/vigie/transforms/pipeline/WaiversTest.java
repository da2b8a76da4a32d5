package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;

class WaiversTest {
    private static final String ENTRY = "ab".repeat(32);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aWaiverHoldsUntilItsLastDayAndIsNotedOnce() {
        Waivers waivers = new Waivers(new Workspace(folder));
        assertThat(waivers.fingerprint()).isEqualTo("none");
        waivers.add(ENTRY, UNTIL, "Confirmé par le bureau de projet", "Intendance", "MTQ", NOW);
        String noted = waivers.fingerprint();
        waivers.add(ENTRY, UNTIL, "Encore", "Intendance", "MTQ", NOW);
        assertThat(waivers.fingerprint()).isEqualTo(noted);
        assertThat(waivers.on(UNTIL)).containsExactly(ENTRY);
        assertThat(waivers.on(UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void aWaiverHasEndedAfterTheLastDayOfAnyOfThem() {
        Waivers waivers = new Waivers(new Workspace(folder));
        waivers.add(ENTRY, UNTIL, "Confirmé", "Intendance", "MTQ", NOW);
        waivers.add(ENTRY, UNTIL.minusDays(9), "Confirmé", "Direction", "MTQ", NOW);
        assertThat(waivers.ended(UNTIL)).isEmpty();
        assertThat(waivers.ended(UNTIL.plusDays(1))).containsExactly(Map.entry(ENTRY, UNTIL));
    }

    @Test
    void whoExtendsAWaiverReadsAllThatItTakes() {
        Workspace workspace = new Workspace(folder);
        String command = "./vigie quarantine " + workspace.root() + " waive " + ENTRY;
        assertThat(Waivers.endedLine(workspace, ENTRY, UNTIL, UNTIL.plusDays(1)))
                .isEqualTo(new Label(
                        "  La dispense de l'entrée " + ENTRY
                                + " valait jusqu'au 2026-06-30\u202f; on juge au 2026-07-01."
                                + " Pour la prolonger\u00a0: " + command
                                + " --why TEXTE --until AAAA-MM-JJ --by QUI --submitter QUI",
                        "  The waiver of entry " + ENTRY + " held until 2026-06-30; the day judged is 2026-07-01."
                                + " To extend it: " + command
                                + " --why TEXT --until YYYY-MM-DD --by WHO --submitter WHO"));
    }

    @Test
    void whoeverSubmittedCannotWaiveAndAWaiverSaysWhy() {
        Waivers waivers = new Waivers(new Workspace(folder));
        assertThatThrownBy(() -> waivers.add(ENTRY, UNTIL, "Oui", "mtq ", "MTQ", NOW))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("submitted the record and cannot waive it");
        assertThatThrownBy(() -> waivers.add(ENTRY, UNTIL, " ", "Intendance", "MTQ", NOW))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A waiver names an entry (64 characters) and says why. It holds for a row that a rule set aside,"
                                + " whose entry is read here: ./vigie quarantine " + folder
                                + " list. A record that was rejected"
                                + " on landing is mended in its file.");
        assertThat(waivers.on(UNTIL)).isEmpty();
    }
}
