package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.WriterLock;
import org.vigie.transforms.quality.desk.Decision;
import org.vigie.transforms.quality.desk.Decisions.Taken;

/** The findings of a workspace on the command line: which wait, and what a steward decides of one. */
final class FindingDesk {
    private static final int SHOWN = 50;
    private static final int ID_SHOWN = 12;
    private static final int SHORTEST_ID = 8;
    private static final List<String> STATES = List.of("open", "acknowledged", "waived", "resolved", "reopened");

    private final Workspace workspace;
    private final Console console;
    private final Function<Workspace, Lakehouse> opening;

    /** @param opening starts Spark */
    FindingDesk(Workspace workspace, Console console, Function<Workspace, Lakehouse> opening) {
        this.workspace = workspace;
        this.console = console;
        this.opening = opening;
    }

    /** @param state of the findings listed; those that wait for somebody where absent */
    void list(Optional<String> state) {
        state.filter(given -> !STATES.contains(given)).ifPresent(given -> {
            throw refused(
                    Label.of("L'état «\u00a0%s\u00a0» est inconnu.", "State '%s' is unknown.", given),
                    Label.of("États\u00a0: %s.", "States: %s.", String.join(", ", STATES)));
        });
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            Dataset<Row> wanted = findings(lakehouse)
                    .where(state.map(given -> col("state_code").equalTo(given)).orElse(col("is_waiting")));
            long all = wanted.count();
            List<Row> shown = wanted.orderBy(
                            "severity_code", "kind_code", "organisation_id", "subject_id", "finding_id")
                    .limit(SHOWN)
                    .collectAsList();
            shown.forEach(this::tell);
            console.result(Label.of("%s constat(s) sur %s.", "%s of %s finding(s).", shown.size(), console.count(all)));
        }
    }

    private void tell(Row finding) {
        console.result("%s  %-12s %-12s %-22s %s  %s"
                .formatted(
                        finding.<String>getAs("finding_id").substring(0, ID_SHOWN),
                        finding.getAs("severity_code"),
                        finding.getAs("state_code"),
                        finding.getAs("owner_role_code"),
                        spoken(finding, "kind_name"),
                        finding.getAs("subject_id")));
        console.result("      " + spoken(finding, "message"));
        Optional.ofNullable(finding.<String>getAs("decision_reason"))
                .ifPresent(reason -> console.result("      " + finding.getAs("decided_by_code") + " – "
                        + finding.getAs("decision_code") + " – " + reason));
    }

    private String spoken(Row finding, String name) {
        return finding.getAs(name + (console.language() == Language.FR ? "_fr" : "_en"));
    }

    /** Notes a decision on the finding whose identifier begins so; it counts from the next refresh on. */
    void decide(Taken decision) {
        try (WriterLock held = WriterLock.of(workspace);
                Lakehouse lakehouse = opening.apply(workspace)) {
            Row finding = finding(lakehouse, decision.findingId());
            if (decision.decision().isOfAnomalies()
                    && !finding.getAs("kind_code").equals("series_anomaly")) {
                throw refused(
                        Label.of(
                                "«\u00a0%s\u00a0» se dit d'une valeur inhabituelle\u202f; ce constat est d'un autre type\u00a0: %s.",
                                "'%s' is said of an unusual value; this finding is of another kind: %s.",
                                decision.decision().word(),
                                spoken(finding, "kind_name")),
                        Label.of(
                                "Pour ce constat\u00a0: %s.",
                                "For this finding: %s.",
                                String.join(
                                        ", ",
                                        Decision.ACKNOWLEDGE.word(),
                                        Decision.WAIVE.word(),
                                        Decision.REOPEN.word())));
            }
            new StewardDecisions(workspace).add(decision.of(finding.getAs("finding_id")));
            console.result("  " + spoken(finding, "message"));
            console.result(Label.of(
                    "Décision inscrite\u00a0: %s. Pour l'appliquer\u00a0: ./vigie refresh %s",
                    "Decision noted: %s. To apply it: ./vigie refresh %s",
                    decision.decision().word(),
                    workspace.root()));
        }
    }

    private Dataset<Row> findings(Lakehouse lakehouse) {
        if (!lakehouse.exists(FACT_QUALITY_FINDING)) {
            throw refused(
                    new Label("Rien n'a encore été contrôlé.", "Nothing was checked yet."),
                    Label.of("Lancez ./vigie refresh %s", "Run ./vigie refresh %s", workspace.root()));
        }
        return lakehouse.read(FACT_QUALITY_FINDING);
    }

    private Row finding(Lakehouse lakehouse, String id) {
        List<Row> found = id.length() < SHORTEST_ID
                ? List.of()
                : findings(lakehouse)
                        .where(col("finding_id").startsWith(id))
                        .limit(2)
                        .collectAsList();
        if (found.size() != 1) {
            throw refused(
                    Label.of(
                            "«\u00a0%s\u00a0» ne désigne pas un seul constat.",
                            "'%s' does not tell one single finding.", id),
                    Label.of(
                            "Donnez au moins les 8 premiers caractères\u202f; les constats\u00a0: ./vigie quality %s findings",
                            "Give at least the first 8 characters; the findings: ./vigie quality %s findings",
                            workspace.root()));
        }
        return found.get(0);
    }

    private static DefinitionException refused(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.USAGE_WRONG, problem, remedy);
    }
}
