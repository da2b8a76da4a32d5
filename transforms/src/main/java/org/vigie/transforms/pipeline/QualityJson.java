package org.vigie.transforms.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.contract.Label;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.ingestion.landing.Verdict;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.RuleVerdict;

/** The quality report as JSON, keys in snake_case, texts in both languages. */
final class QualityJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QualityJson() {}

    static String of(QualityReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("run_id", report.runId())
                .put("checked_at", report.checkedAt().toString())
                .put("as_of", report.asOf().toString())
                .put("synthetic", report.synthetic())
                .put("rules", report.verdicts().size())
                .put("rules_kept", report.kept());
        ArrayNode verdicts = root.putArray("verdicts");
        report.verdicts().forEach(verdict -> put(verdicts.addObject(), verdict));
        ArrayNode deliveries = root.putArray("deliveries");
        report.deliveries().forEach(delivery -> put(deliveries.addObject(), delivery));
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> put(findings.addObject(), finding));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, RuleVerdict verdict) {
        node.put("dataset", verdict.rule().table().value())
                .put("rule_id", verdict.rule().id())
                .put("severity_code", verdict.rule().severity().code())
                .put("dimension_code", verdict.rule().dimension().code())
                .put("owner_role_code", verdict.rule().owner().code())
                .put("passed", verdict.passed())
                .put("checked", verdict.checked())
                .put("failed", verdict.failed());
        put(node, "message", verdict.message());
        put(node, "remedy", verdict.rule().remedy());
        ArrayNode examples = node.putArray("examples");
        verdict.examples().stream()
                .map(FailedRow::label)
                .forEach(row -> examples.addObject().put("fr", row.fr()).put("en", row.en()));
    }

    private static void put(ObjectNode node, LandingReport delivery) {
        node.put("contract_id", delivery.feed().contractId())
                .put("file_name", delivery.fileName())
                .put("delivery_id", delivery.deliveryId())
                .put("received_at", delivery.receivedAt().toString())
                .put("records", delivery.records())
                .put("landed", delivery.landed())
                .put("quarantined", delivery.quarantined())
                .put("accepted", delivery.verdict() == Verdict.ACCEPTED);
        delivery.refusal().ifPresent(reason -> put(node, "refusal", reason));
    }

    private static void put(ObjectNode node, FindingCount finding) {
        node.put("kind_code", finding.kind());
        put(node, "kind_name", finding.kindName());
        node.put("severity_code", finding.severity());
        put(node, "severity_name", finding.severityName());
        node.put("count", finding.count());
    }

    private static void put(ObjectNode node, String key, Label label) {
        node.putObject(key).put("fr", label.fr()).put("en", label.en());
    }
}
