package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.SourceContracts;

/** Plans in StratML as ministries and other tools write them, and as nobody should. */
class StratmlDeliveriesTest {
    private static final String CORE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";
    private static final String ADMINISTRATION = "<AdministrativeInformation><Identifier>P1</Identifier>"
            + "<StartDate>2024-04-01</StartDate><EndDate>2027-03-31</EndDate></AdministrativeInformation>";
    private static final String GOAL = "<Goal><Name>Care</Name><Description/><Identifier>G1</Identifier></Goal>";

    @Test
    void theGoodSampleLandsWholeAndWithoutARemark() throws IOException {
        ReadFile file = read(sample("good.xml"));
        assertThat(file.refusal()).isEmpty();
        assertThat(file.rejected()).isZero();
        assertThat(file.remarks()).isEmpty();
        assertThat(rows(file, "plan_versions", "plan_id", "version", "organisation_id", "plan_type_code", "name_en"))
                .containsExactly("PS-MSS | 2 | MSS | strategic | Strategic plan 2023-2027");
        assertThat(rows(file, "plan_versions", "start_date", "tabled_date", "mission_fr", "vision_en", "values_fr"))
                .containsExactly(
                        "2023-04-01 | 2025-02-04 | Soigner tout le monde. | Nobody waits. | Respect: de chacun");
        assertThat(rows(file, "plan_elements", "plan_element_id", "level_code", "parent_plan_element_id", "name_en"))
                .containsExactly("O1 | orientation |  | Care faster", "E1 | objective | O1 | Shorten waits");
        assertThat(rows(file, "plan_version_elements", "version", "plan_element_id", "element_code", "description_en"))
                .containsExactly("2 | O1 | 1 | Shorten waits everywhere.", "2 | E1 | 1.1 | ");
    }

    @Test
    void indicatorsComeWithTheirTargetsAndResults() throws IOException {
        ReadFile file = read(sample("good.xml"));
        assertThat(rows(
                        file,
                        "indicators",
                        "indicator_id",
                        "plan_element_id",
                        "direction_code",
                        "unit_code",
                        "decimals"))
                .containsExactly(
                        "I1 | E1 | DECREASE | days | 1",
                        "I2 | E1 | INCREASE | text | 0",
                        "I3 | E1 | MILESTONE | date | 0");
        assertThat(rows(file, "indicators", "definition_fr", "definition_en", "baseline_value"))
                .startsWith("Du triage au soin. | From triage to care. | 45.000000");
        assertThat(rows(file, "indicator_organisations", "organisation_id", "role_code", "share"))
                .containsExactly("MSS | lead | ", "MFI | contributor | 0.250000000000");
        assertThat(rows(file, "indicator_scales", "indicator_id", "level_rank", "name_en"))
                .containsExactly("I2 | 1 | Low", "I2 | 2 | Medium", "I2 | 3 | High");
        assertThat(rows(file, "targets", "indicator_id", "fiscal_year", "revision", "target_kind_code", "target_value"))
                .containsExactly(
                        "I1 | 2024-2025 | 2 | at_most | 30.000000",
                        "I2 | 2024-2025 | 2 | ordinal | ",
                        "I3 | 2024-2025 | 2 | milestone | ");
        assertThat(rows(
                        file,
                        "results",
                        "indicator_id",
                        "value",
                        "value_text_fr",
                        "declared_status_code",
                        "explanation_fr"))
                .containsExactly(
                        "I1 | 28.500000 |  | met | Plus de lits.",
                        "I2 |  | Moyen | not_declared | ",
                        "I3 |  | 2024-09-12 | not_declared | ");
    }

    @Test
    void whatADocumentOfThePublicDoesNotSayStaysUnknownAndIsTold() {
        ReadFile file = read(plan(
                CORE,
                "StrategicPlan",
                "<Stakeholder><Name>Citizens</Name></Stakeholder>",
                "<Goal><Name>Care</Name><Description>For all.</Description><Identifier>G1</Identifier><Objective>"
                        + "<Name>Visit</Name><Identifier>O1</Identifier><PerformanceIndicator>"
                        + "<MeasurementDimension>Visits</MeasurementDimension><UnitOfMeasurement>Persons</UnitOfMeasurement>"
                        + "<Identifier>I1</Identifier><MeasurementInstance><TargetResult><EndDate>2025-12-31</EndDate>"
                        + "<NumberOfUnits>+1200</NumberOfUnits></TargetResult><TargetResult><EndDate>2025-12-31</EndDate>"
                        + "<NumberOfUnits>1500</NumberOfUnits></TargetResult><ActualResult><NumberOfUnits/>"
                        + "<Description/></ActualResult></MeasurementInstance>"
                        + "</PerformanceIndicator></Objective></Goal>"));
        assertThat(file.refusal()).isEmpty();
        assertThat(rows(file, "plan_versions", "version", "name_fr", "name_en")).containsExactly("1 | Plan | Plan");
        assertThat(rows(file, "indicators", "direction_code", "accumulation_code", "unit_code"))
                .containsExactly("UNKNOWN | UNKNOWN | number");
        assertThat(rows(file, "targets", "fiscal_year", "revision", "target_kind_code", "target_value"))
                .containsExactly("2025-2026 | 1 | value | 1200.000000", "2025-2026 | 2 | value | 1500.000000");
        assertThat(file.remarks())
                .extracting(Label::en)
                .containsExactly(
                        "The document does not tell its version: it is taken for the first. Say it by 'version: 2'.",
                        "The document does not tell its language; taken for French and English: 5 texts. Say it by"
                                + " 'language: fr' or 'language: en'.",
                        "Units counted as numbers: Persons. Say them otherwise by 'unit_code: …'.",
                        "Elements that are not read: Stakeholder (1).");
    }

    @Test
    void aTextInOneLanguageStandsInBothAndIsTold() {
        ReadFile file = read(plan(
                CORE,
                "StrategicPlan",
                "",
                "<Goal><Name>Soigner</Name><Description/><Identifier>G1</Identifier></Goal>",
                "language: fr\nversion: 1\nname_en: The plan"));
        assertThat(rows(file, "plan_elements", "name_fr", "name_en")).containsExactly("Soigner | Soigner");
        assertThat(rows(file, "plan_versions", "name_fr", "name_en")).containsExactly("Plan | The plan");
        assertThat(file.remarks())
                .extracting(Label::fr)
                .containsExactly("1 texte en français seulement ; pris aussi pour de l'anglais.");
    }

    @Test
    void theNamespacesOfTheDraftsAreReadAsWell() {
        for (String namespace :
                List.of("http://www.stratml.net", "http://www.stratml.net/PerformancePlanOrReport", "")) {
            assertThat(read(plan(namespace, "StrategicPlan", "", GOAL)).refusal())
                    .isEmpty();
        }
    }

    @Test
    void aRecordAtFaultIsToldWithItsLineAndRefusesThePlan() throws IOException {
        String broken = new String(sample("good.xml"), StandardCharsets.UTF_8)
                .replace("<NumberOfUnits>30</NumberOfUnits>", "<NumberOfUnits>thirty</NumberOfUnits>");
        ReadFile file = read(broken.getBytes(StandardCharsets.UTF_8));
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.TOO_MANY_REJECTED);
        assertThat(part(file, "targets").rejected().get(0).line()).isEqualTo(48);
        assertThat(part(file, "targets").rejected().get(0).rejection().text().en())
                .contains("'thirty'");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("no identifier of the plan", plan(CORE, "StrategicPlan", "", GOAL, "plan_id:"), "plan_id"),
                Arguments.of(
                        "a goal without an identifier",
                        plan(CORE, "StrategicPlan", "", "<Goal><Name>a</Name></Goal>"),
                        "plan_element_id"),
                Arguments.of("a version in words", plan(CORE, "StrategicPlan", "", GOAL, "version: deux"), "version"),
                Arguments.of(
                        "a level that is none",
                        plan(
                                CORE,
                                "StrategicPlan",
                                "",
                                "<Goal><Name>a</Name><Identifier>g</Identifier>"
                                        + "<OtherInformation>level_code: theme</OtherInformation></Goal>"),
                        "level_code"),
                Arguments.of("the same goal twice", plan(CORE, "StrategicPlan", "", GOAL + GOAL), "none"),
                Arguments.of(
                        "a plan of another kind", plan(CORE, "PerformancePlanOrReport", "", GOAL), "plan_type_code"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatThePlanMustSayIsAskedForByItsName(String name, byte[] bytes, String column) {
        ReadFile file = read(bytes);
        assertThat(file.refusal()).isPresent();
        List<String> columns = file.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream())
                .filter(record -> record.rejection().reason() != RejectionReason.DELIVERY_REFUSED)
                .map(record -> record.rejection().column().orElse("none"))
                .toList();
        assertThat(columns).contains(column);
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] good = sample("good.xml");
        String text = new String(good, StandardCharsets.UTF_8);
        String root = "<StrategicPlan xmlns='" + CORE + "'>";
        return Stream.of(
                Arguments.of("nothing", new byte[0], RejectionReason.DELIVERY_EMPTY),
                Arguments.of("spaces", bytes("   \n"), RejectionReason.FORMAT_BROKEN),
                Arguments.of("a text", bytes("id,name\n1,a\n"), RejectionReason.FORMAT_BROKEN),
                Arguments.of("cut", Arrays.copyOf(good, good.length / 2), RejectionReason.FORMAT_BROKEN),
                Arguments.of("two roots", bytes(text + "<more/>"), RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "an external entity",
                        bytes("<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + root
                                + "<Name>&e;</Name></StrategicPlan>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "an entity on the network",
                        bytes("<!DOCTYPE p [<!ENTITY % e SYSTEM \"http://127.0.0.1:9/x\"> %e;]>" + root
                                + "</StrategicPlan>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "an external document type",
                        bytes("<!DOCTYPE p SYSTEM \"http://127.0.0.1:9/p.dtd\">" + root + "</StrategicPlan>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of("billion laughs", bytes(billionLaughs(root)), RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "an entity that nobody declared",
                        bytes(root + "<Name>&e;</Name></StrategicPlan>"),
                        RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "another encoding than it says",
                        text.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_8),
                        RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "bytes that are no UTF-8",
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        RejectionReason.ENCODING_WRONG),
                Arguments.of(
                        "a text of fifty megabytes",
                        bytes(root + "<Name>" + "x".repeat(50 << 20) + "</Name></StrategicPlan>"),
                        RejectionReason.DELIVERY_TOO_LARGE),
                Arguments.of(
                        "an attribute of twenty megabytes",
                        bytes("<StrategicPlan a='" + "x".repeat(20 << 20) + "'/>"),
                        RejectionReason.DELIVERY_TOO_LARGE),
                Arguments.of(
                        "a million elements",
                        bytes(root + "<a/>".repeat(1_000_000) + "</StrategicPlan>"),
                        RejectionReason.DELIVERY_TOO_LARGE),
                Arguments.of(
                        "a tower of elements", bytes(root + "<a>".repeat(100_000)), RejectionReason.DELIVERY_TOO_LARGE),
                Arguments.of("another document", bytes("<html/>"), RejectionReason.FORMAT_UNKNOWN),
                Arguments.of(
                        "a plan of another world",
                        bytes("<StrategicPlan xmlns='http://example.org'/>"),
                        RejectionReason.FORMAT_UNKNOWN),
                Arguments.of(
                        "a plan without its core", bytes(root + "</StrategicPlan>"), RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "a plan without goals", plan(CORE, "StrategicPlan", "", ""), RejectionReason.PART_MISSING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNoHonestPlanIsRefused(String name, byte[] bytes, RejectionReason reason) {
        ReadFile file = read(bytes);
        assertThat(file.refusal().map(Rejection::reason)).isEqualTo(Optional.of(reason));
        assertThat(file.read()).isZero();
    }

    private static String billionLaughs(String root) {
        StringBuilder text = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            text.append("<!ENTITY a").append(level).append(" \"");
            text.append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return text + "]>" + root + "<Name>&a9;</Name></StrategicPlan>";
    }

    private static byte[] plan(String namespace, String root, String inOrganisation, String goals, String... said) {
        return bytes("<" + root + " xmlns='" + namespace + "'><Name>Plan</Name><OtherInformation>"
                + String.join("\n", said) + "</OtherInformation><StrategicPlanCore><Organization><Acronym>MSS</Acronym>"
                + inOrganisation + "</Organization>" + goals + "</StrategicPlanCore>" + ADMINISTRATION + "</" + root
                + ">");
    }

    private static ReadFile read(byte[] bytes) {
        return new DeliveryReader(SourceContracts.delivery("plans.stratml")).read("plan.xml", bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream stream = StratmlDeliveriesTest.class.getResourceAsStream("/samples/plans.stratml/" + name)) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        }
    }

    private static ReadDelivery part(ReadFile file, String name) {
        return file.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ReadPart::delivery)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(ReadFile file, String part, String... columns) {
        ReadPart found = file.parts().stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow();
        List<String> headers =
                found.contract().fields().stream().map(field -> field.header()).toList();
        List<String> rows = new ArrayList<>();
        found.delivery().read().forEach(record -> {
            List<String> shown = new ArrayList<>();
            for (String column : columns) {
                shown.add(record.values()
                        .get(headers.indexOf(column))
                        .map(value -> value instanceof LocalDate day ? day.toString() : value.toString())
                        .orElse(""));
            }
            rows.add(String.join(" | ", shown));
        });
        return rows;
    }
}
