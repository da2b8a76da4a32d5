package org.vigie.transforms.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.gate.SampleTrial;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Samples;

/** Tells the rules themselves: whether they are well written, whether they catch what they should, what one demands. */
final class RuleReport {
    private final Console console;

    RuleReport(Console console) {
        this.console = console;
    }

    /** The rules that ship; what is wrong with them is thrown, all of it. */
    static Rulesets rules() {
        return Rulesets.shipped(new DeequLinter(NamedChecks.names()));
    }

    void lint() {
        Rulesets rules = rules();
        console.result(Label.of(
                "%s règles sur %s tables : rien à redire.",
                "%s rules on %s tables: nothing to say against them.",
                rules.rules().size(),
                rules.all().size()));
    }

    /** Tries every rule on the samples beside it; a rule that catches too little or too much refuses the ruleset. */
    void test() {
        Problems problems = new Problems();
        List<Samples> samples = rules().all().stream()
                .map(ruleset -> Samples.of(ruleset, problems))
                .flatMap(Optional::stream)
                .toList();
        problems.throwIfAny();
        Workspace nowhere = new Workspace(Path.of(System.getProperty("java.io.tmpdir"), "vigie-quality-test"));
        try (Lakehouse lakehouse = Lakehouse.open(nowhere, LakehouseConfig.defaults())) {
            List<SampleTrial> trials = samples.stream()
                    .flatMap(each ->
                            SampleTrial.all(each, (rows, table) -> lakehouse.frame(rows, Frame.schema(table))).stream())
                    .toList();
            trials.forEach(this::tell);
            refuseWrong(trials);
        }
    }

    private void tell(SampleTrial trial) {
        String broken = trial.broken().isEmpty() ? "–" : String.join(", ", trial.broken());
        console.result((trial.isRight() ? "  ✓ " : "  ✗ ") + trial.where() + "  " + broken);
    }

    private void refuseWrong(List<SampleTrial> trials) {
        long wrong = trials.stream().filter(trial -> !trial.isRight()).count();
        if (wrong > 0) {
            throw new RefusedException(
                    ErrorCode.CHECK_FAILED,
                    Label.of(
                            "%s échantillon(s) sur %s sans infraction à la règle qu'ils nomment, ou avec une à une autre.",
                            "%s of %s sample(s) without a breach of the rule that they name, or with one of another.",
                            wrong,
                            trials.size()),
                    new Label("Corrigez la règle ou l'échantillon.", "Mend the rule or the sample."));
        }
        console.result(Label.of(
                "%s échantillons : chacun enfreint la règle qu'il nomme et aucune autre.",
                "%s samples: each breaks the rule that it names and no other.", trials.size()));
    }

    void explain(Optional<String> ruleId) {
        Rulesets rules = rules();
        if (ruleId.isEmpty()) {
            rules.rules().forEach(this::list);
            return;
        }
        QualityRule rule = rules.rule(ruleId.get());
        console.result(rule.id() + "  (" + rule.file() + ":" + rule.line() + ")");
        line(
                new Label("Table", "Table"),
                new Label(rule.table().value(), rule.table().value()));
        line(new Label("Gravité", "Severity"), rule.severity().label());
        line(new Label("Dimension", "Dimension"), rule.dimension().label());
        line(new Label("Responsable", "Owner"), rule.owner().label());
        line(
                new Label("Demande", "Demand"),
                new Label(rule.demand().text(), rule.demand().text()));
        line(new Label("Message", "Message"), rule.message());
        line(new Label("Remède", "Remedy"), rule.remedy());
        samples(rules.find(rule.table()).orElseThrow(), rule);
    }

    private void samples(Ruleset ruleset, QualityRule rule) {
        Samples.of(ruleset, new Problems())
                .ifPresent(samples -> samples.bad().stream()
                        .filter(bad -> bad.ruleId().equals(rule.id()))
                        .forEach(bad -> line(
                                new Label("Pris en défaut", "Caught"),
                                new Label(
                                        bad.changes().toString(), bad.changes().toString()))));
    }

    private void list(QualityRule rule) {
        console.result("%-44s %-12s %-30s %s"
                .formatted(
                        rule.id(),
                        rule.severity().label().in(console.language()),
                        rule.table(),
                        rule.dimension().label().in(console.language())));
    }

    private void line(Label name, Label value) {
        console.result("  %-14s %s".formatted(name.in(console.language()), value.in(console.language())));
    }
}
