package org.vigie.transforms.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.vigie.contract.Label;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.transforms.quality.rules.RuleVerdict;

/**
 * What a publication says of its own quality: the verdict of each rule, and what became of each delivery.
 *
 * @param findings how many findings of each kind stewards have, gravest first
 */
record QualityReport(
        String runId,
        Instant checkedAt,
        LocalDate asOf,
        boolean synthetic,
        List<RuleVerdict> verdicts,
        List<LandingReport> deliveries,
        List<FindingCount> findings) {
    static final String JSON_FILE = "quality.json";
    static final String HTML_FILE = "quality.html";

    /** Findings of one kind: its code and name, how grave it is, how many wait. */
    record FindingCount(String kind, Label kindName, String severity, Label severityName, long count) {}

    QualityReport {
        verdicts = List.copyOf(verdicts);
        deliveries = List.copyOf(deliveries);
        findings = List.copyOf(findings);
    }

    long kept() {
        return verdicts.stream().filter(RuleVerdict::passed).count();
    }

    /** The report as the files of a publication. */
    Map<String, String> files() {
        return Map.of(JSON_FILE, QualityJson.of(this), HTML_FILE, new QualityHtml(this).text());
    }
}
