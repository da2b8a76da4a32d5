package org.vigie.transforms.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.Storage;

/** Tells the quality report of the publication that is served, without starting an engine. */
final class PublishedQuality {
    private final Workspace workspace;
    private final Console console;

    PublishedQuality(Workspace workspace, Console console) {
        this.workspace = workspace;
        this.console = console;
    }

    void json() {
        console.result(text().strip());
    }

    void tell() {
        String text = text();
        JsonNode report = Storage.doing(file(), () -> new ObjectMapper().readTree(text));
        if (report.path("synthetic").asBoolean()) {
            console.result(new Label("Données synthétiques.", "Synthetic data."));
        }
        console.result(Label.of(
                "%s règles respectées sur %s, en date du %s.",
                "%s of %s rules kept, as of %s.",
                report.path("rules_kept").asText(),
                report.path("rules").asText(),
                report.path("as_of").asText()));
        report.path("verdicts").forEach(this::verdict);
        findings(report.path("findings"));
    }

    private void findings(JsonNode findings) {
        if (findings.isEmpty()) {
            return;
        }
        console.result(Label.of(
                "Constats qui attendent quelqu'un (./vigie quality %s findings)\u00a0:",
                "Findings that wait for somebody (./vigie quality %s findings):", workspace.root()));
        findings.forEach(finding -> console.result("  %8s  %-14s %s"
                .formatted(
                        console.count(finding.path("count").asLong()),
                        named(finding, "severity"),
                        named(finding, "kind"))));
    }

    /** A publication of before names were told has codes only. */
    private String named(JsonNode finding, String what) {
        String name = spoken(finding.path(what + "_name"));
        return name.isEmpty() ? finding.path(what + "_code").asText() : name;
    }

    private void verdict(JsonNode verdict) {
        boolean passed = verdict.path("passed").asBoolean();
        console.result("  %s %-28s %-44s %8s / %s"
                .formatted(
                        passed ? "●" : "◆",
                        verdict.path("dataset").asText(),
                        verdict.path("rule_id").asText(),
                        console.count(verdict.path("failed").asLong()),
                        console.count(verdict.path("checked").asLong())));
        if (!passed) {
            console.result("      " + spoken(verdict.path("message")));
            console.result("      → " + spoken(verdict.path("remedy")));
            verdict.path("examples").forEach(row -> console.result("        " + spoken(row)));
        }
    }

    private String spoken(JsonNode label) {
        return label.path(console.language() == Language.FR ? "fr" : "en").asText();
    }

    private String text() {
        Path file = file();
        return Storage.doing(file, () -> Files.readString(file, StandardCharsets.UTF_8));
    }

    private Path file() {
        return new PublicationFolder(workspace)
                .current()
                .map(id -> workspace.publication(id).resolve(QualityReport.JSON_FILE))
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new EnvironmentException(
                        ErrorCode.PUBLICATION_MISSING,
                        new Label(
                                "Rien n'est publié, ou la publication servie n'a pas de rapport de qualité.",
                                "Nothing is published, or the publication served has no quality report."),
                        Label.of("Lancez ./vigie refresh %s", "Run ./vigie refresh %s", workspace.root())));
    }
}
