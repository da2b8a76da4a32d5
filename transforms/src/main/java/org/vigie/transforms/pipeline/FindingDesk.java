package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.WriterLock;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.quality.desk.Decision;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import org.vigie.transforms.quality.rules.OwnerRole;
import org.vigie.transforms.reference.CodeList;

/** The findings of a workspace on the command line: which wait, and what a steward decides of one. */
final class FindingDesk {
    private static final int SHOWN = 50;
    private static final int ID_SHOWN = 12;
    private static final int SHORTEST_ID = 8;
    private static final CodeList STATES = CodeList.named("finding-states");

    private final Workspace workspace;
    private final Console console;
    private final Function<Workspace, Lakehouse> opening;

    /** @param opening starts Spark */
    FindingDesk(Workspace workspace, Console console, Function<Workspace, Lakehouse> opening) {
        this.workspace = workspace;
        this.console = console;
        this.opening = opening;
    }

    /**
     * Which findings are listed.
     *
     * @param state where they stand; those that wait for somebody where absent
     * @param kind code of a kind
     * @param organisation whose they are
     * @param all whether also those beyond the first ones
     */
    record Wanted(Optional<String> state, Optional<String> kind, Optional<String> organisation, boolean all) {
        Wanted {
            state.filter(given -> !codes(STATES).contains(given)).ifPresent(given -> {
                throw refused(
                        Label.of("L'état «\u00a0%s\u00a0» est inconnu.", "State '%s' is unknown.", given),
                        Label.of("États\u00a0: %s.", "States: %s.", String.join(", ", codes(STATES))));
            });
        }

        private Dataset<Row> of(Dataset<Row> findings) {
            Column standing =
                    state.map(given -> col("state_code").equalTo(given)).orElse(col("is_waiting"));
            Column ofKind = kind.map(given -> col("kind_code").equalTo(given)).orElse(lit(true));
            Column whose = organisation
                    .map(given -> col("organisation_id").equalTo(given))
                    .orElse(lit(true));
            return findings.where(standing.and(ofKind).and(whose));
        }
    }

    /** How many there are of each kind, then each of them with what is said of it. */
    void list(Wanted wanted) {
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            Dataset<Row> findings = findings(lakehouse);
            wanted.kind().ifPresent(kind -> known(kind, findings));
            Dataset<Row> listed = wanted.of(findings);
            List<FindingCount> counts = FindingCounts.of(listed);
            counts.forEach(this::tell);
            long all = counts.stream().mapToLong(FindingCount::count).sum();
            Dataset<Row> ordered = listed.orderBy(
                    FindingCounts.gravestFirst(),
                    col("kind_code"),
                    col("organisation_id"),
                    col("subject_id"),
                    col("finding_id"));
            List<Row> shown = (wanted.all() ? ordered : ordered.limit(SHOWN)).collectAsList();
            shown.forEach(this::tell);
            console.result(Label.of("%s constat(s) sur %s.", "%s of %s finding(s).", shown.size(), console.count(all)));
            if (shown.size() < all) {
                console.result(new Label(
                        "Les autres\u00a0: --all, --kind, --organisation ou --state.",
                        "The others: --all, --kind, --organisation or --state."));
            }
        }
    }

    private static void known(String kind, Dataset<Row> findings) {
        List<String> kinds = FindingCounts.of(findings).stream()
                .map(FindingCount::kind)
                .distinct()
                .sorted()
                .toList();
        if (!kinds.contains(kind)) {
            throw refused(
                    Label.of("Aucun constat du type «\u00a0%s\u00a0».", "No finding is of the kind '%s'.", kind),
                    Label.of("Types\u00a0: %s.", "Kinds: %s.", String.join(", ", kinds)));
        }
    }

    private static List<String> codes(CodeList list) {
        return list.entries().stream().map(CodeList.Entry::code).toList();
    }

    private void tell(FindingCount count) {
        console.result("  %8s  %-14s %-42s --kind %s"
                .formatted(
                        console.count(count.count()),
                        console.spoken(count.severityName()),
                        console.spoken(count.kindName()),
                        count.kind()));
    }

    private void tell(Row finding) {
        console.result("%s  %s – %s – %s (%s)"
                .formatted(
                        finding.<String>getAs("finding_id").substring(0, ID_SHOWN),
                        spoken(finding, "kind_name"),
                        subject(finding),
                        console.spoken(STATES.label(finding.getAs("state_code"))),
                        console.spoken(owner(finding.getAs("owner_role_code")))));
        console.result("      " + spoken(finding, "message"));
        source(finding).ifPresent(source -> console.result("      " + console.spoken(source)));
        console.result("      → " + spoken(finding, "remedy"));
        Optional.ofNullable(finding.<String>getAs("decision_reason"))
                .ifPresent(reason -> console.result("      " + finding.getAs("decided_by_code") + " – "
                        + finding.getAs("decision_code") + " – " + reason));
    }

    /** What is spoken of and, where it is said of one year, the year. */
    private static String subject(Row finding) {
        String subject = finding.getAs("subject_id");
        return Optional.ofNullable(finding.<String>getAs("fiscal_year"))
                .map(year -> subject + ", " + year)
                .orElse(subject);
    }

    private static Optional<Label> source(Row finding) {
        String file = finding.getAs("source_file");
        Integer line = finding.getAs("source_line");
        return file == null || line == null
                ? Optional.empty()
                : Optional.of(Label.of("%s, ligne %s", "%s, line %s", file, line));
    }

    private static Label owner(String code) {
        return OwnerRole.find(code).map(OwnerRole::label).orElseGet(() -> new Label(code, code));
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
