package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.quality.rules.RuleVerdict;

/** The quality report as one page that stands alone: both languages, no script, readable in print and by a screen reader. */
final class QualityHtml {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
                    + "table{border-collapse:collapse;width:100%;margin:1rem 0}"
                    + "th,td{border-bottom:1px solid #bbb;padding:.35rem .6rem;text-align:left;vertical-align:top}"
                    + "td.number{text-align:right;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600}"
                    + ".synthetic{border:2px solid;padding:.5rem 1rem}.remedy{display:block;color:#444}";

    private final QualityReport report;

    QualityHtml(QualityReport report) {
        this.report = report;
    }

    String text() {
        return "<!doctype html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Qualité des données – Data quality</title><style>" + STYLE + "</style></head>\n<body>\n"
                + "<nav><a href=\"#fr\">Français</a> · <a href=\"#en\" lang=\"en\">English</a></nav>\n"
                + section(Language.FR) + section(Language.EN) + "</body>\n</html>\n";
    }

    private String section(Language language) {
        String code = language == Language.FR ? "fr" : "en";
        return "<main id=\"" + code + "\" lang=\"" + code + "\">\n<h1>"
                + in(language, "Qualité des données", "Data quality") + "</h1>\n"
                + synthetic(language)
                + "<p>"
                + in(
                        language,
                        report.kept() + " règles respectées sur "
                                + report.verdicts().size() + ", en date du " + report.asOf() + ".",
                        report.kept() + " of " + report.verdicts().size() + " rules kept, as of " + report.asOf() + ".")
                + "</p>\n" + broken(language) + findings(language) + deliveries(language) + all(language)
                + "</main>\n";
    }

    private String synthetic(Language language) {
        return report.synthetic()
                ? "<p class=\"synthetic\">"
                        + in(
                                language,
                                "Données synthétiques : inventées pour la démonstration.",
                                "Synthetic data: made up for the demonstration.")
                        + "</p>\n"
                : "";
    }

    private String broken(Language language) {
        List<RuleVerdict> broken =
                report.verdicts().stream().filter(verdict -> !verdict.passed()).toList();
        return table(
                in(language, "Règles enfreintes", "Rules broken"),
                List.of(
                        in(language, "Gravité", "Severity"),
                        in(language, "Règle", "Rule"),
                        in(language, "Constat et remède", "Finding and remedy"),
                        in(language, "Responsable", "Owner")),
                broken,
                verdict -> cell(verdict.rule().severity().label().in(language))
                        + cell(verdict.rule().id())
                        + "<td>" + escaped(verdict.message().in(language)) + "<span class=\"remedy\">"
                        + escaped(verdict.rule().remedy().in(language)) + "</span>" + examples(verdict, language)
                        + "</td>" + cell(verdict.rule().owner().label().in(language)));
    }

    private static String examples(RuleVerdict verdict, Language language) {
        return verdict.examples().isEmpty()
                ? ""
                : verdict.examples().stream()
                        .map(row -> "<li>" + escaped(row.label().in(language)) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private String findings(Language language) {
        return table(
                in(language, "Constats pour l'intendance", "Findings for stewards"),
                List.of(
                        in(language, "Gravité", "Severity"),
                        in(language, "Constat", "Finding"),
                        in(language, "Nombre", "Count")),
                report.findings(),
                (FindingCount finding) -> cell(finding.severityName().in(language))
                        + cell(finding.kindName().in(language))
                        + number(finding.count()));
    }

    private String deliveries(Language language) {
        return table(
                in(language, "Livraisons", "Deliveries"),
                List.of(
                        in(language, "Fichier", "File"),
                        in(language, "Contrat", "Contract"),
                        in(language, "Reçue le (UTC)", "Received (UTC)"),
                        in(language, "Lus", "Read"),
                        in(language, "Reçus", "Landed"),
                        in(language, "En quarantaine", "Quarantined")),
                report.deliveries(),
                (LandingReport delivery) -> cell(delivery.fileName())
                        + cell(delivery.feed().contractId())
                        + cell(delivery.receivedAt().toString())
                        + number(delivery.records())
                        + number(delivery.landed())
                        + number(delivery.quarantined()));
    }

    private String all(Language language) {
        return table(
                in(language, "Toutes les règles", "All rules"),
                List.of(
                        in(language, "Table", "Table"),
                        in(language, "Règle", "Rule"),
                        in(language, "Gravité", "Severity"),
                        in(language, "Contrôlées", "Checked"),
                        in(language, "En faute", "Failed"),
                        in(language, "Verdict", "Verdict")),
                report.verdicts(),
                verdict -> cell(verdict.rule().table().value())
                        + cell(verdict.rule().id())
                        + cell(verdict.rule().severity().label().in(language))
                        + number(verdict.checked())
                        + number(verdict.failed())
                        + cell(
                                verdict.passed()
                                        ? in(language, "● respectée", "● kept")
                                        : in(language, "◆ enfreinte", "◆ broken")));
    }

    private static <T> String table(String caption, List<String> heads, List<T> rows, Function<T, String> cells) {
        return "<table><caption>" + escaped(caption) + " (" + rows.size() + ")</caption>\n<thead><tr>"
                + heads.stream()
                        .map(head -> "<th scope=\"col\">" + escaped(head) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + rows.stream()
                        .map(row -> "<tr>" + cells.apply(row) + "</tr>\n")
                        .collect(Collectors.joining())
                + "</tbody></table>\n";
    }

    private static String in(Language language, String fr, String en) {
        return new Label(fr, en).in(language);
    }

    private static String cell(String text) {
        return "<td>" + escaped(text) + "</td>";
    }

    private static String number(long count) {
        return "<td class=\"number\">" + count + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
