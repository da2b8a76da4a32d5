package org.vigie.ingestion.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.demo.ConsultationWords.Heading;
import org.vigie.ingestion.focusgroups.QdpxProject;
import org.vigie.ingestion.reading.DelimitedLine;

/**
 * The consultations of the 2021 report as deliveries: their counts, the codebook of ideas and issues, the five groups, the
 * ideas as a coded project, and the issues that representatives raised as one group. Ideas stand in one source of their
 * own, whose audience nobody states, because the report does not say which group had which.
 */
public final class ReportConsultations {
    private static final String IDEAS = "ideas";
    private static final String ISSUES = "issues";
    private static final String ANNEX = "annex-4-2021";
    private static final String FOCUS_GROUPS = "focus-groups-2021";

    private final ConsultationWords words = ConsultationWords.shipped();

    /** Writes the five files into a folder that exists. */
    public void writeInto(Path folder) throws IOException {
        write(folder.resolve("consultations.csv"), "consultations.activities", activities());
        write(folder.resolve("themes.csv"), "focusgroups.themes", themes());
        write(folder.resolve("focus-groups.csv"), "focusgroups.sessions", sessions());
        write(folder.resolve("issue-mentions.csv"), "consultations.issue-mentions", mentions());
        Files.write(folder.resolve("ideas.qdpx"), project().bytes());
    }

    private static void write(Path file, String contractId, List<List<String>> records) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(ContractGuide.of(contractId).columnNames());
        lines.addAll(records);
        String text =
                lines.stream().map(line -> DelimitedLine.of(line, ",") + "\n").collect(Collectors.joining());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private List<List<String>> activities() {
        return words.activities().stream()
                .map(activity -> List.of(
                        activity.id(),
                        activity.kind(),
                        activity.name().fr(),
                        activity.name().en(),
                        "",
                        activity.people().orElse(""),
                        activity.organisations().orElse(""),
                        activity.sessions().orElse(""),
                        activity.reference()))
                .toList();
    }

    private List<List<String>> themes() {
        Stream<List<String>> headings = words.headings().stream()
                .map(heading -> List.of(
                        IDEAS,
                        heading.id(),
                        "",
                        heading.name().fr(),
                        heading.name().en(),
                        heading.definition().fr(),
                        heading.definition().en(),
                        "",
                        "",
                        "",
                        "",
                        "Ann. 4",
                        code(heading)));
        Stream<List<String>> issues = words.families().stream()
                .flatMap(family -> Stream.concat(
                        Stream.of(issue(family.id(), "", family.name())),
                        family.statements().stream()
                                .map(statement -> issue(statement.id(), family.id(), statement.name()))));
        return Stream.concat(headings, issues).toList();
    }

    private static List<String> issue(String id, String family, Label name) {
        return List.of(ISSUES, id, family, name.fr(), name.en(), "", "", "", "", "", "", "§1", "");
    }

    private List<List<String>> sessions() {
        Stream<List<String>> groups = words.groups().stream()
                .map(group -> List.of(group.id(), FOCUS_GROUPS, "", group.audience(), "", "", ""));
        return Stream.concat(
                        groups,
                        Stream.of(List.of(ANNEX, FOCUS_GROUPS, "", "not_stated", "", "", QdpxProject.guid(ANNEX))))
                .toList();
    }

    private List<List<String>> mentions() {
        return words.families().stream()
                .flatMap(family -> family.statements().stream())
                .map(statement ->
                        List.of("issues-2021", "group", "representatives-2021", ISSUES, statement.id(), "true"))
                .toList();
    }

    private QdpxProject project() {
        String coder = QdpxProject.guid("coder");
        StringBuilder text = new StringBuilder();
        List<QdpxProject.Selection> selections = new ArrayList<>();
        for (Heading heading : words.headings()) {
            for (Label idea : heading.ideas()) {
                int start = text.codePointCount(0, text.length());
                text.append(idea.fr()).append(" / ").append(idea.en());
                selections.add(new QdpxProject.Selection(
                        QdpxProject.guid("idea " + (selections.size() + 1)),
                        start,
                        text.codePointCount(0, text.length()),
                        List.of(new QdpxProject.Coding(code(heading), coder))));
                text.append('\n');
            }
        }
        return new QdpxProject(
                "Annexe 4",
                List.of(new QdpxProject.Coder(coder, "vigie")),
                words.headings().stream()
                        .map(heading -> new QdpxProject.Code(
                                code(heading),
                                heading.name().fr(),
                                "#4B7BB5",
                                heading.definition().fr(),
                                List.of()))
                        .toList(),
                Map.of(),
                List.of(new QdpxProject.Source(QdpxProject.guid(ANNEX), "Annexe 4", text.toString(), true, selections)),
                List.of());
    }

    private static String code(Heading heading) {
        return QdpxProject.guid("heading " + heading.id());
    }
}
