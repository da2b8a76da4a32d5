package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.stratml.PlanDocument;
import org.vigie.ingestion.stratml.StratmlWriter;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;
import picocli.CommandLine;

/** A plan's way through the warehouse: in as StratML, versions side by side in the star, out as StratML, the same plan. */
@SparkTest
class PlanCommandTest {
    private static final String CONFIGURATION = """
            name: {fr: "Essai", en: "Trial"}
            synthetic: true
            language: fr
            status-basis: computed
            as-of: 2025-06-30
            feeds:
              - {contract: plans.organisations, path: inbox/organisations.csv}
              - {contract: plans.stratml, path: inbox/first.xml}
              - {contract: plans.stratml, path: inbox/second.xml}
            """;

    private static final String ORGANISATIONS =
            "organisation_id,valid_from,name_fr,name_en,category_code,category_name_fr,category_name_en,portfolio_id,"
                    + "portfolio_name_fr,portfolio_name_en,parent_organisation_id,is_active\n"
                    + "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n";

    @TempDir
    Path folder;

    private SparkSession spark;

    @BeforeEach
    void takeSession(SparkSession session) {
        spark = session;
    }

    @Test
    @Tag("slow")
    void aPlanWrittenFromTheStarAndReadBackIsTheSamePlan() throws IOException {
        PlanDocument first = plan(1, "Réduire les délais", "30");
        PlanDocument second = plan(2, "Réduire encore les délais", "25");
        Workspace workspace =
                workspace("once", StratmlWriter.write(first, Language.FR), StratmlWriter.write(second, Language.EN));
        assertThatThrownBy(() -> command(workspace, "list")).hasMessageStartingWith("Nothing is published.");
        refresh(workspace);
        assertWhatIsNotPublishedIsAnsweredWithWhatIs(workspace);

        assertThat(command(workspace, "list"))
                .contains("PS-MSS                     1  2023-04-01 – 2025-02-04  Strategic plan 1")
                .contains("PS-MSS                     2  2025-02-04 – 2027-04-01  Strategic plan 2");
        Path one = folder.resolve("one.xml");
        Path two = folder.resolve("two.xml");
        command(workspace, "export", "--plan", "PS-MSS", "--version", "1", "--out", one.toString());
        command(workspace, "export", "--plan", "PS-MSS", "--out", two.toString());

        // the second version holds all that is known now; the first its own words, beside what the elements are called
        // now
        Map<String, List<String>> expected = sorted(second);
        List<String> revisions = new ArrayList<>(sorted(first).get("targets"));
        revisions.addAll(expected.get("targets"));
        expected.put("targets", revisions.stream().sorted().toList());
        assertThat(read(two)).isEqualTo(expected);
        assertThat(read(one).get("plan_version_elements"))
                .isEqualTo(sorted(first).get("plan_version_elements"));
        assertThat(read(one).get("plan_elements")).isEqualTo(sorted(second).get("plan_elements"));

        Workspace again = workspace("again", Files.readString(one), Files.readString(two));
        refresh(again);
        Path twice = folder.resolve("twice.xml");
        command(again, "export", "--plan", "PS-MSS", "--out", twice.toString());
        assertThat(twice).hasSameTextualContentAs(two);
        command(again, "export", "--plan", "PS-MSS", "--version", "1", "--out", twice.toString());
        assertThat(twice).hasSameTextualContentAs(one);
    }

    @Test
    void aVersionOfWhichNothingIsKnownIsNotWrittenAsAnEmptyPlan() {
        Map<String, List<Map<String, String>>> parts =
                Map.of("plan_versions", List.of(Map.of("plan_id", "PS-MSS", "version", "2")));
        assertThatThrownBy(() -> PlanCommand.refuseWithoutElements(new PlanDocument(parts), "PS-MSS"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage(
                        "Nothing is written: of version 2 of plan 'PS-MSS', no element is known. Deliver what each version"
                                + " holds: ./vigie template plans.plan-version-elements");
    }

    private void assertWhatIsNotPublishedIsAnsweredWithWhatIs(Workspace workspace) {
        assertThatThrownBy(() -> command(workspace, "export", "--plan", "PS", "--out", "x.xml"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Plan 'PS', or that version, is not published. Plans and versions: PS-MSS 1, PS-MSS 2.");
        assertThatThrownBy(() -> command(workspace, "export", "--plan", "PS-MSS"))
                .hasMessageStartingWith("'export' writes a plan: say which, and where.");
        assertThatThrownBy(() -> command(workspace, "shred"))
                .hasMessage("Action 'shred' is unknown. Actions: list, export.");
        assertThatThrownBy(() -> command(workspace, "list", "--format", "docx"))
                .hasMessage("Format 'docx' is unknown. Formats: stratml.");
    }

    private static PlanDocument plan(int version, String words, String target) {
        Map<String, List<Map<String, String>>> parts = new HashMap<>();
        String tabled = version == 1 ? "2023-12-07" : "2025-02-04";
        parts.put("plan_versions", records("""
                plan_id | version | organisation_id | plan_type_code | name_fr | name_en | start_date | end_date | legislature | tabled_date | mission_fr | mission_en | values_fr | values_en
                PS-MSS | %s | MSS | strategic | Plan stratégique %s | Strategic plan %s | 2023-04-01 | 2027-03-31 | 43 | %s | Soigner | Care | Respect : de tous | Respect: for all
                """.formatted(version, version, version, tabled)));
        parts.put("plan_version_elements", records("""
                plan_id | version | plan_element_id | element_code | parent_plan_element_id | name_fr | name_en | description_fr | description_en
                PS-MSS | %s | O1 | 1 | | Soigner | Care | Partout | Everywhere
                PS-MSS | %s | E1/a | 1.1 | O1 | %s | Shorten waits | |
                PS-MSS | %s | P1 | 1.1.1 | E1/a | Urgences | Emergencies | |
                """.formatted(version, version, words, version)));
        parts.put("plan_elements", records("""
                plan_element_id | level_code | organisation_id | parent_plan_element_id | name_fr | name_en
                O1 | orientation | MSS | | Soigner | Care
                E1/a | objective | MSS | O1 | %s | Shorten waits
                P1 | programme | MSS | E1/a | Urgences | Emergencies
                """.formatted(words)));
        parts.put("indicators", records("""
                indicator_id | organisation_id | plan_element_id | name_fr | name_en | definition_fr | definition_en | direction_code | accumulation_code | unit_code | decimals | baseline_value | baseline_date
                I1 | MSS | E1/a | Délai | Wait | Du triage au soin | From triage to care | DECREASE | MEAN | days | 1 | 45 | 2023-03-31
                I2 | MSS | O1 | Qualité | Quality | | | INCREASE | UNKNOWN | text | 0 | |
                I3 | MSS | P1 | Guichet | Counter | | | MILESTONE | UNKNOWN | date | 0 | |
                """));
        parts.put("indicator_scales", records("""
                indicator_id | level_rank | name_fr | name_en
                I2 | 1 | Faible | Low
                I2 | 2 | Élevée | High
                """));
        parts.put("indicator_organisations", records("""
                indicator_id | organisation_id | role_code | share
                I1 | MSS | lead |
                I1 | MFI | contributor | 0.25
                """));
        parts.put("targets", records("""
                indicator_id | fiscal_year | target_kind_code | target_value | low_value | high_value | tolerance | target_text_fr | target_text_en | due_date | revision | revision_reason_fr | revision_reason_en
                I1 | 2024-2025 | at_most | %s | | | | | | 2025-03-31 | %s | Révision | Revision
                I1 | 2025-2026 | range | | 20 | 30 | | | | 2026-03-31 | %s | Révision | Revision
                I2 | 2024-2025 | ordinal | 2 | | | | Élevée | High | 2025-03-31 | %s | Révision | Revision
                I3 | 2024-2025 | milestone | | | | | | | 2024-09-30 | %s | Révision | Revision
                I3 | 2025-2026 | to_be_determined | | | | | | | | %s | Révision | Revision
                """.formatted(target, version, version, version, version, version)));
        parts.put("results", records("""
                indicator_id | fiscal_year | value_kind_code | revision | value | numerator | denominator | value_text_fr | value_text_en | declared_status_code | explanation_fr | explanation_en | published_date
                I1 | 2024-2025 | actual | 1 | 28.5 | 57 | 2 | | | met | Plus de lits | More beds | 2025-06-30
                I2 | 2024-2025 | actual | 1 | 1 | | | Faible | Low | not_met | | |
                I3 | 2024-2025 | actual | 1 | | | | 2024-09-12 | 2024-09-12 | met | | |
                """));
        return new PlanDocument(parts);
    }

    private static List<Map<String, String>> records(String table) {
        List<String> lines = table.lines().toList();
        String[] header = lines.get(0).split("\\|");
        List<Map<String, String>> records = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", -1);
            Map<String, String> record = new HashMap<>();
            for (int index = 0; index < header.length; index++) {
                record.put(header[index].strip(), cells[index].strip());
            }
            records.add(record);
        }
        return records;
    }

    private static Map<String, List<String>> sorted(PlanDocument plan) {
        return new TreeMap<>(plan.parts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(PlanCommandTest::shown)
                                .sorted()
                                .toList())));
    }

    private static String shown(Map<String, String> record) {
        return new TreeMap<>(record.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toString();
    }

    private static Map<String, List<String>> read(Path file) throws IOException {
        ReadFile read = new DeliveryReader(SourceContracts.delivery("plans.stratml"))
                .read("plan.xml", Files.readAllBytes(file));
        assertThat(read.refusal()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        Map<String, List<Map<String, String>>> parts = new HashMap<>();
        for (ReadPart part : read.parts()) {
            List<Map<String, String>> records = new ArrayList<>();
            part.delivery().read().forEach(record -> {
                Map<String, String> values = new HashMap<>();
                for (int index = 0; index < record.values().size(); index++) {
                    String column = part.contract().fields().get(index).header();
                    record.values()
                            .get(index)
                            .ifPresent(value -> values.put(
                                    column,
                                    value.toString()
                                            .replaceFirst("(\\.\\d*?)0+$", "$1")
                                            .replaceFirst("\\.$", "")));
                }
                records.add(values);
            });
            parts.put(part.name(), records);
        }
        return sorted(new PlanDocument(parts));
    }

    private Workspace workspace(String name, String first, String second) throws IOException {
        Workspace workspace = new Workspace(folder.resolve(name));
        for (Path needed : List.of(workspace.inbox(), workspace.warehouse(), workspace.published())) {
            Files.createDirectories(needed);
        }
        Files.writeString(workspace.configuration(), CONFIGURATION);
        Files.writeString(workspace.inbox().resolve("organisations.csv"), ORGANISATIONS);
        Files.writeString(workspace.inbox().resolve("first.xml"), first);
        Files.writeString(workspace.inbox().resolve("second.xml"), second);
        return workspace;
    }

    private void refresh(Workspace workspace) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new Refresh(
                        workspace,
                        new Console(out, out, Language.EN),
                        Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC),
                        existing -> new Lakehouse(existing, spark))
                .run();
    }

    private String command(Workspace workspace, String action, String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PlanCommand command =
                new PlanCommand(new Console(out, out, Language.EN), existing -> new Lakehouse(existing, spark));
        List<String> words = new ArrayList<>(List.of(workspace.root().toString(), action));
        words.addAll(List.of(options));
        new CommandLine(command).parseArgs(words.toArray(String[]::new));
        command.call();
        return said.toString(StandardCharsets.UTF_8);
    }
}
