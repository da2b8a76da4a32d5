package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.ingestion.landing.Verdict;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Severity;

class WaitingForStewardTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Workspace WORKSPACE = new Workspace(Path.of("w"));
    private static final QualityRule WARNING = rule(Severity.WARN);
    private static final QualityRule QUARANTINE = rule(Severity.QUARANTINE);

    @Test
    void eachLineHasItsCountAndTheCommandThatShowsIt() {
        QualityReport report = report(
                List.of(delivery("a", 1, 0), delivery("b", 7, 1), delivery("b", 7, 1)),
                List.of(
                        RuleVerdict.passed(WARNING, 9),
                        new RuleVerdict(WARNING, false, 9, 2, List.of()),
                        new RuleVerdict(QUARANTINE, false, 90, 3, List.of())),
                List.of(findings(1200), findings(34)));
        assertThat(told(report, Language.EN)).isEqualTo("""
                  4 records in quarantine: ./vigie quarantine W list
                  2 rules broken without stopping the publication: ./vigie quality W
                  1,234 findings to look at: ./vigie quality W findings
                """);
        assertThat(told(report, Language.FR)).isEqualTo("""
                  4 enregistrements en quarantaine\u00a0: ./vigie quarantine W list
                  2 règles enfreintes sans empêcher la publication\u00a0: ./vigie quality W
                  1\u00a0234 constats à regarder\u00a0: ./vigie quality W findings
                """);
    }

    @Test
    void nothingIsToldWhereNothingWaits() {
        assertThat(told(
                        report(List.of(delivery("a", 5, 0)), List.of(RuleVerdict.passed(WARNING, 9)), List.of()),
                        Language.EN))
                .isEmpty();
    }

    private static QualityRule rule(Severity severity) {
        return Rulesets.shipped(new DeequLinter(NamedChecks.names())).rules().stream()
                .filter(rule -> rule.severity() == severity)
                .findFirst()
                .orElseThrow();
    }

    private static LandingReport delivery(String content, int landed, int quarantined) {
        return new LandingReport(
                new Feed("results.observations", "inbox/observations.csv"),
                "observations.csv",
                content.repeat(64),
                NOW,
                landed + quarantined,
                landed,
                quarantined,
                Verdict.ACCEPTED,
                true,
                Optional.empty(),
                List.of());
    }

    private static FindingCount findings(long count) {
        return new FindingCount("unusual_value", new Label("a", "b"), "high", new Label("c", "d"), count);
    }

    private static QualityReport report(
            List<LandingReport> deliveries, List<RuleVerdict> verdicts, List<FindingCount> findings) {
        return new QualityReport("run", NOW, LocalDate.of(2026, 5, 1), false, verdicts, deliveries, findings);
    }

    private static String told(QualityReport report, Language language) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new WaitingForSteward(new Console(out, out, language), WORKSPACE).tell(report);
        return said.toString(StandardCharsets.UTF_8)
                .replace(WORKSPACE.root().toString(), "W")
                .replace(System.lineSeparator(), "\n");
    }
}
