package org.vigie.transforms.pipeline;

import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Severity;

/** What a publication leaves to the data steward, told once it is ready: a line each, with the command that shows it. */
final class WaitingForSteward {
    private final Console console;
    private final Workspace workspace;

    WaitingForSteward(Console console, Workspace workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    void tell(QualityReport report) {
        tell(
                rejected(report) + setAside(report),
                "  %s enregistrement(s) en quarantaine\u00a0: ./vigie quarantine %s list",
                "  %s record(s) in quarantine: ./vigie quarantine %s list");
        tell(
                report.verdicts().size() - report.kept(),
                "  %s règle(s) enfreinte(s) sans empêcher la publication\u00a0: ./vigie quality %s",
                "  %s rule(s) broken without stopping the publication: ./vigie quality %s");
        tell(
                report.findings().stream().mapToLong(FindingCount::count).sum(),
                "  %s constat(s) à regarder\u00a0: ./vigie quality %s findings",
                "  %s finding(s) to look at: ./vigie quality %s findings");
    }

    /** Records that were not landed; two feeds may bring the same bytes. */
    private static long rejected(QualityReport report) {
        return report.deliveries().stream()
                .collect(Collectors.toMap(LandingReport::accepted, LandingReport::quarantined, Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Records that were landed, and that a rule set aside since. */
    private static long setAside(QualityReport report) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.rule().severity() == Severity.QUARANTINE)
                .mapToLong(RuleVerdict::failed)
                .sum();
    }

    private void tell(long waiting, String fr, String en) {
        if (waiting > 0) {
            console.result(Label.of(fr, en, console.count(waiting), workspace.root()));
        }
    }
}
