package org.vigie.transforms.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;
import org.vigie.transforms.quality.desk.Decision;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import org.vigie.transforms.quality.rules.OwnerRole;

/**
 * What stewards decided of findings, and why: one line each in {@code steward-decisions.tsv} of the workspace, never
 * changed. A publication's fingerprint holds the file's, so that a decision makes the next refresh compute again.
 */
final class StewardDecisions {
    private static final int CELLS = 6;
    private static final String NO_DAY = "-";

    private final NotedLines lines;

    StewardDecisions(Workspace workspace) {
        this.lines = new NotedLines(workspace.root().resolve("steward-decisions.tsv"), CELLS);
    }

    String fingerprint() {
        return lines.fingerprint();
    }

    /** All of them, in the order in which they were taken. */
    List<Taken> all() {
        return lines.all().stream().map(StewardDecisions::taken).toList();
    }

    private static Taken taken(List<String> cells) {
        return new Taken(
                cells.get(0),
                Decision.find(cells.get(1)).orElseThrow(() -> unknown(cells.get(1))),
                Optional.of(cells.get(2)).filter(day -> !day.equals(NO_DAY)).map(LocalDate::parse),
                role(cells.get(3)),
                Instant.parse(cells.get(4)),
                cells.get(5));
    }

    /** Notes a decision. Whoever delivered a record does not settle what is wrong with it. */
    void add(Taken decision) {
        if (decision.reason().isBlank()) {
            throw refused(
                    new Label("Une décision dit pourquoi.", "A decision says why."),
                    new Label("Ajoutez --why TEXTE.", "Add --why TEXT."));
        }
        if (decision.decision() == Decision.WAIVE && decision.until().isEmpty()) {
            throw refused(
                    new Label("Une dispense dit jusqu'à quand.", "A waiver says until when."),
                    new Label("Ajoutez --until AAAA-MM-JJ.", "Add --until YYYY-MM-DD."));
        }
        if (decision.decision().isJudgement() && decision.by() == OwnerRole.DELIVERING_ORGANISATION) {
            throw refused(
                    new Label(
                            "L'organisation qui a livré ne peut pas juger de sa propre livraison.",
                            "The organisation that delivered cannot judge its own delivery."),
                    new Label(
                            "Demandez à l'intendance des données (--by data_steward).",
                            "Ask the data steward (--by data_steward)."));
        }
        lines.add(
                decision.findingId(),
                decision.decision().word(),
                decision.until().map(LocalDate::toString).orElse(NO_DAY),
                decision.by().code(),
                decision.at().toString(),
                decision.reason());
    }

    /** The role of that code; people are not named. */
    static OwnerRole role(String code) {
        return OwnerRole.find(code)
                .orElseThrow(() -> refused(
                        Label.of("Le rôle «\u00a0%s\u00a0» est inconnu.", "Role '%s' is unknown.", code),
                        Label.of(
                                "Une décision nomme un rôle, pas une personne\u00a0: --by %s.",
                                "A decision names a role, not a person: --by %s.",
                                String.join(", ", OwnerRole.codes()))));
    }

    private static DefinitionException unknown(String word) {
        return refused(
                Label.of("La décision «\u00a0%s\u00a0» est inconnue.", "Decision '%s' is unknown.", word),
                Label.of("Décisions\u00a0: %s.", "Decisions: %s.", String.join(", ", Decision.words())));
    }

    private static DefinitionException refused(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.USAGE_WRONG, problem, remedy);
    }
}
