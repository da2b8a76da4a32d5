package org.vigie.transforms.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;

/**
 * Who let which quarantined rows pass, until when and why: one line each in {@code waivers.tsv} of the workspace, never
 * changed. A publication's fingerprint holds the file's, so that a waiver makes the next refresh compute again.
 */
final class Waivers {
    private static final int CELLS = 6;

    private final Workspace workspace;
    private final NotedLines lines;

    Waivers(Workspace workspace) {
        this.workspace = workspace;
        this.lines = new NotedLines(workspace.root().resolve("waivers.tsv"), CELLS);
    }

    /** Entries that are let pass on a day. */
    Set<String> on(LocalDate day) {
        return lines.all().stream()
                .filter(cells -> !day.isAfter(LocalDate.parse(cells.get(1))))
                .map(cells -> cells.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Entries that were let pass and no longer are on a day, with the last day on which they were. */
    SortedMap<String, LocalDate> ended(LocalDate day) {
        SortedMap<String, LocalDate> lastDays = new TreeMap<>();
        lines.all()
                .forEach(cells -> lastDays.merge(
                        cells.get(0), LocalDate.parse(cells.get(1)), BinaryOperator.maxBy(Comparator.naturalOrder())));
        lastDays.values().removeIf(lastDay -> !day.isAfter(lastDay));
        return lastDays;
    }

    /** What whoever gave a waiver reads when it no longer holds, with all that it takes to give it again. */
    static Label endedLine(Workspace workspace, String entryId, LocalDate lastDay, LocalDate day) {
        return Label.of(
                "  La dispense de l'entrée %s valait jusqu'au %s\u202f; on juge au %s. Pour la prolonger\u00a0:"
                        + " ./vigie quarantine %s waive %s --why TEXTE --until AAAA-MM-JJ --by QUI --submitter QUI",
                "  The waiver of entry %s held until %s; the day judged is %s. To extend it:"
                        + " ./vigie quarantine %s waive %s --why TEXT --until YYYY-MM-DD --by WHO --submitter WHO",
                entryId,
                lastDay,
                day,
                workspace.root(),
                entryId);
    }

    /** The sha256 of all waivers, "none" where there are none. */
    String fingerprint() {
        return lines.fingerprint();
    }

    /** Adds a waiver; one that is there already is not added twice. Whoever submitted a record cannot waive it. */
    void add(String entryId, LocalDate until, String why, String by, String submitter, Instant now) {
        if (by.strip().toLowerCase(Locale.ROOT).equals(submitter.strip().toLowerCase(Locale.ROOT))) {
            throw refused(
                    Label.of(
                            "« %s » a livré l'enregistrement et ne peut pas le laisser passer.",
                            "'%s' submitted the record and cannot waive it.", by),
                    new Label("Demandez à une autre personne.", "Ask another person."));
        }
        if (!entryId.matches("[0-9a-f]{64}") || why.isBlank()) {
            throw refused(
                    new Label(
                            "Une dispense nomme une entrée (64 caractères) et dit pourquoi.",
                            "A waiver names an entry (64 characters) and says why."),
                    Label.of(
                            "Elle vaut pour une ligne qu'une règle a mise de côté, dont l'entrée se lit ici\u00a0: ./vigie"
                                    + " quarantine %s list. Un enregistrement rejeté à la réception se corrige dans son"
                                    + " fichier.",
                            "It holds for a row that a rule set aside, whose entry is read here: ./vigie quarantine %s list."
                                    + " A record that was rejected on landing is mended in its file.",
                            workspace.root()));
        }
        boolean known = lines.all().stream()
                .anyMatch(
                        cells -> cells.subList(0, 3).equals(List.of(entryId, until.toString(), NotedLines.plain(by))));
        if (!known) {
            lines.add(entryId, until.toString(), by, submitter, now.toString(), why);
        }
    }

    private static DefinitionException refused(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.USAGE_WRONG, problem, remedy);
    }
}
