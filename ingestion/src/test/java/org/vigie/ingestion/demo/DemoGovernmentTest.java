package org.vigie.ingestion.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.plans.PlanRecords.PlanRecord;

class DemoGovernmentTest {
    private static final DemoGovernment GOVERNMENT = DemoGovernment.shipped();
    private static final int SCALE = 12;

    /** Kinds of targets that only plans written as StratML have. */
    private static final Set<String> TARGETS_OF_OTHER_PLANS =
            Set.of("value", "ordinal", "milestone", "to_be_determined");

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
        assertThat(sha256(DemoGovernment.ofSeed(7), folder)).isEqualTo(sha256(DemoGovernment.ofSeed(7), folder));
        assertThat(sha256(DemoGovernment.ofSeed(7), folder)).isNotEqualTo(sha256(DemoGovernment.ofSeed(8), folder));
    }

    @Test
    void theTenDeliveriesComeInTheOrderOfTheirContracts() {
        assertThat(GOVERNMENT.deliveries()).extracting(PlanRecords::delivery).containsExactly(PlanDelivery.values());
    }

    @Test
    void itIsAboutTwentyFiveOrganisationsAndTwoHundredAndFiftyIndicators() {
        assertThat(values(PlanDelivery.ORGANISATIONS, "organisation_id").collect(toSet()))
                .hasSize(26);
        assertThat(of(PlanDelivery.INDICATORS)).hasSizeBetween(240, 280);
        assertThat(values(PlanDelivery.MISSIONS, "mission_id").collect(toSet())).hasSize(9);
    }

    @Test
    void everyCodeThatAContractAllowsIsThere() {
        for (PlanDelivery delivery : PlanDelivery.values()) {
            for (FieldGuide column : delivery.columns()) {
                if (column.codes().contains(", ")) {
                    Set<String> codes = new HashSet<>(Set.of(column.codes().split(", ")));
                    codes.removeAll(TARGETS_OF_OTHER_PLANS);
                    assertThat(values(delivery, column.name()).collect(toSet()))
                            .as(delivery.fileName() + " " + column.name())
                            .isEqualTo(codes);
                }
            }
        }
    }

    @Test
    void everyFieldHasTheFormItsContractAsksFor() {
        for (PlanRecords records : GOVERNMENT.deliveries()) {
            for (FieldGuide column : records.delivery().columns()) {
                for (PlanRecord record : records.all()) {
                    String text = record.get(column.name());
                    assertThat(text.isEmpty() ? !column.required() : text.matches(form(column.type())))
                            .as("%s %s '%s'", records.delivery().fileName(), column.name(), text)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void bothLanguagesAreThereWheneverOneIs() {
        for (PlanRecords records : GOVERNMENT.deliveries()) {
            for (String french : records.delivery().columnNames()) {
                if (french.endsWith("_fr")) {
                    String english = french.substring(0, french.length() - 3) + "_en";
                    assertThat(records.all())
                            .as(french)
                            .allMatch(record -> record.get(french).isBlank()
                                    == record.get(english).isBlank());
                    assertThat(values(records.delivery(), french).distinct().count())
                            .as(french)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> organisations =
                values(PlanDelivery.ORGANISATIONS, "organisation_id").collect(toSet());
        Set<String> elements =
                values(PlanDelivery.PLAN_ELEMENTS, "plan_element_id").collect(toSet());
        Set<String> domains = values(PlanDelivery.MISSIONS, "mission_domain_id").collect(toSet());
        Set<String> indicators = values(PlanDelivery.INDICATORS, "indicator_id").collect(toSet());
        Map<String, Set<String>> known = Map.of(
                "organisation_id", organisations,
                "parent_organisation_id", organisations,
                "portfolio_id", organisations,
                "plan_element_id", elements,
                "parent_plan_element_id", elements,
                "mission_domain_id", domains,
                "indicator_id", indicators);
        for (PlanDelivery delivery : PlanDelivery.values()) {
            for (String column : delivery.columnNames()) {
                if (known.containsKey(column)) {
                    assertThat(Objects.requireNonNull(known.get(column)))
                            .as(delivery.fileName() + " " + column)
                            .containsAll(values(delivery, column).collect(toSet()));
                }
            }
        }
    }

    @Test
    void theKeysOfEveryFileAreUnique() {
        assertUnique(PlanDelivery.ORGANISATIONS, "organisation_id", "valid_from");
        assertUnique(PlanDelivery.MISSIONS, "mission_domain_id");
        assertUnique(PlanDelivery.PLAN_ELEMENTS, "plan_element_id");
        assertUnique(PlanDelivery.PLAN_ELEMENT_MISSIONS, "plan_element_id", "mission_domain_id");
        assertUnique(PlanDelivery.INDICATORS, "indicator_id");
        assertUnique(PlanDelivery.INDICATOR_ORGANISATIONS, "indicator_id", "organisation_id");
        assertUnique(PlanDelivery.TARGETS, "indicator_id", "fiscal_year", "revision");
        assertUnique(PlanDelivery.RESULTS, "indicator_id", "fiscal_year", "value_kind_code", "revision");
        assertUnique(PlanDelivery.BUDGETS, "plan_element_id", "fiscal_year", "amount_type_code");
        assertUnique(PlanDelivery.WORKFORCE, "plan_element_id", "fiscal_year", "job_group_code", "workforce_type_code");
    }

    @Test
    void orientationsHoldObjectivesAndObjectivesHoldProgrammesAndIndicators() {
        Map<String, String> levels = of(PlanDelivery.PLAN_ELEMENTS).stream()
                .collect(toMap(element -> element.get("plan_element_id"), element -> element.get("level_code")));
        Map<String, String> above = Map.of("orientation", "", "objective", "orientation", "programme", "objective");
        assertThat(of(PlanDelivery.PLAN_ELEMENTS))
                .allMatch(element -> Objects.equals(
                        levels.getOrDefault(element.get("parent_plan_element_id"), ""),
                        above.get(element.get("level_code"))));
        assertThat(values(PlanDelivery.INDICATORS, "plan_element_id").map(levels::get))
                .containsOnly("objective");
        assertThat(values(PlanDelivery.BUDGETS, "plan_element_id").map(levels::get))
                .containsOnly("programme");
    }

    @Test
    void theMissionWeightsOfAnElementSumToOneAndSomeAreSplit() {
        assertSumsToOne(PlanDelivery.PLAN_ELEMENT_MISSIONS, "plan_element_id", "weight");
        assertThat(values(PlanDelivery.PLAN_ELEMENT_MISSIONS, "weight")).contains("0.6", "0.4");
    }

    @Test
    void theSharesOfAnIndicatorSumToOneAndExactlyOneOrganisationLeads() {
        assertSumsToOne(PlanDelivery.INDICATOR_ORGANISATIONS, "indicator_id", "share");
        Map<String, Long> leads = of(PlanDelivery.INDICATOR_ORGANISATIONS).stream()
                .filter(with("role_code", "lead"))
                .collect(groupingBy(record -> record.get("indicator_id"), counting()));
        assertThat(leads).hasSameSizeAs(of(PlanDelivery.INDICATORS));
        assertThat(leads.values()).containsOnly(1L);
    }

    @Test
    void baselinesAreDatedBeforeTheFirstTarget() {
        Map<String, LocalDate> first = of(PlanDelivery.TARGETS).stream()
                .collect(toMap(
                        target -> target.get("indicator_id"),
                        target -> LocalDate.of(
                                Integer.parseInt(target.get("fiscal_year").substring(0, 4)), 4, 1),
                        (left, right) -> left.isBefore(right) ? left : right));
        List<PlanRecord> based = of(PlanDelivery.INDICATORS).stream()
                .filter(indicator -> !indicator.get("baseline_date").isEmpty())
                .toList();
        assertThat(based)
                .hasSizeGreaterThan(200)
                .allMatch(indicator -> LocalDate.parse(indicator.get("baseline_date"))
                        .isBefore(Objects.requireNonNull(first.get(indicator.get("indicator_id")))));
        assertThat(of(PlanDelivery.INDICATORS))
                .allMatch(indicator -> indicator.get("baseline_date").isEmpty()
                        == indicator.get("baseline_value").isEmpty());
    }

    @Test
    void aValueIsTheRoundedQuotientOfItsParts() {
        Map<String, PlanRecord> indicators = byId();
        List<PlanRecord> withParts = of(PlanDelivery.RESULTS).stream()
                .filter(result -> !result.get("numerator").isEmpty())
                .toList();
        assertThat(withParts).hasSizeGreaterThan(500);
        for (PlanRecord result : withParts) {
            PlanRecord indicator = Objects.requireNonNull(indicators.get(result.get("indicator_id")));
            boolean percent = indicator.get("unit_code").equals("percent");
            BigDecimal numerator = new BigDecimal(result.get("numerator"));
            BigDecimal denominator = new BigDecimal(result.get("denominator"));
            BigDecimal quotient = numerator
                    .multiply(BigDecimal.valueOf(percent ? 100 : 1))
                    .divide(denominator, Integer.parseInt(indicator.get("decimals")), RoundingMode.HALF_EVEN);
            assertThat(new BigDecimal(result.get("value"))).isEqualTo(quotient);
            if (percent) {
                assertThat(numerator).isBetween(BigDecimal.ZERO, denominator);
            }
        }
    }

    @Test
    void runningTotalsNeverFall() {
        Set<String> totals = of(PlanDelivery.INDICATORS).stream()
                .filter(with("accumulation_code", "CUMUL_SINCE_BASELINE"))
                .map(indicator -> indicator.get("indicator_id"))
                .collect(toSet());
        assertThat(totals).isNotEmpty();
        for (String id : totals) {
            List<BigDecimal> values = of(PlanDelivery.RESULTS).stream()
                    .filter(with("indicator_id", id).and(with("value_kind_code", "actual")))
                    .filter(with("revision", "1"))
                    .filter(result -> !result.get("value").isEmpty())
                    .map(result -> new BigDecimal(result.get("value")))
                    .toList();
            assertThat(values).isSorted();
        }
    }

    @Test
    void declaredStatusesFollowTheHonestRuleButForAboutTwoInAHundred() {
        Map<String, PlanRecord> targets = of(PlanDelivery.TARGETS).stream()
                .collect(toMap(DemoGovernmentTest::indicatorAndYear, target -> target, (first, revised) -> revised));
        long compared = 0;
        long different = 0;
        for (PlanRecord result : of(PlanDelivery.RESULTS)) {
            PlanRecord target = Objects.requireNonNull(targets.get(indicatorAndYear(result)));
            String declared = result.get("declared_status_code");
            if (!result.get("value").isEmpty() && Set.of("met", "not_met").contains(declared)) {
                compared++;
                different += declared.equals(satisfies(target, new BigDecimal(result.get("value"))) ? "met" : "not_met")
                        ? 0
                        : 1;
            }
        }
        assertThat(compared).isGreaterThan(900);
        assertThat(100.0 * different / compared).isBetween(1.0, 3.5);
    }

    @Test
    void targetRevisionsHaveAReasonAndFirstTargetsNone() {
        assertThat(of(PlanDelivery.TARGETS))
                .allMatch(target -> target.get("revision").equals("1")
                        == target.get("revision_reason_fr").isEmpty());
        assertThat(values(PlanDelivery.TARGETS, "revision")).contains("2");
    }

    @Test
    void targetsAreAlsoZeroAndNegative() {
        List<BigDecimal> wanted = values(PlanDelivery.TARGETS, "target_value")
                .map(BigDecimal::new)
                .toList();
        assertThat(wanted).anyMatch(value -> value.signum() == 0).anyMatch(value -> value.signum() < 0);
    }

    @Test
    void theComingYearHasTargetsAndPlannedMoneyButNoResult() {
        assertThat(values(PlanDelivery.TARGETS, "fiscal_year")).contains("2025-2026");
        assertThat(values(PlanDelivery.RESULTS, "fiscal_year")).doesNotContain("2025-2026");
        assertThat(of(PlanDelivery.BUDGETS).stream()
                        .filter(with("fiscal_year", "2025-2026"))
                        .map(budget -> budget.get("amount_type_code")))
                .isNotEmpty()
                .containsOnly("planned");
    }

    @Test
    void nothingIsPublishedAfterTheDayOnWhichDueDatesAreJudged() {
        assertThat(values(PlanDelivery.RESULTS, "published_date").map(LocalDate::parse))
                .allMatch(day -> !day.isAfter(DemoGovernment.AS_OF));
    }

    @Test
    void oneOrganisationIsRenamedOneJoinsAnotherAndOneIsLate() {
        assertThat(of(PlanDelivery.ORGANISATIONS).stream()
                        .filter(with("organisation_id", "MAN"))
                        .map(record -> record.get("valid_from") + " " + record.get("name_en")))
                .containsExactly(
                        "2015-04-01 Digital Modernisation Secretariat",
                        "2022-04-01 Department of Digital Administration");
        assertThat(of(PlanDelivery.ORGANISATIONS).stream()
                        .filter(with("organisation_id", "OTN"))
                        .map(record -> record.get("valid_from") + " " + record.get("is_active") + " "
                                + record.get("parent_organisation_id")))
                .containsExactly("2015-04-01 true MEP", "2023-04-01 false MEP");
        assertThat(years("OTN")).containsExactlyInAnyOrder("2020-2021", "2021-2022", "2022-2023");
        assertThat(years("TBC")).contains("2023-2024").doesNotContain("2024-2025");
    }

    /** The years in which an organisation has results. */
    private static Set<String> years(String organisation) {
        return of(PlanDelivery.RESULTS).stream()
                .filter(result -> result.get("indicator_id").startsWith(organisation + "-"))
                .map(result -> result.get("fiscal_year"))
                .collect(toSet());
    }

    private static boolean satisfies(PlanRecord target, BigDecimal value) {
        return switch (target.get("target_kind_code")) {
            case "at_least" -> value.compareTo(new BigDecimal(target.get("target_value"))) >= 0;
            case "at_most" -> value.compareTo(new BigDecimal(target.get("target_value"))) <= 0;
            case "range" ->
                value.compareTo(new BigDecimal(target.get("low_value"))) >= 0
                        && value.compareTo(new BigDecimal(target.get("high_value"))) <= 0;
            default ->
                value.subtract(new BigDecimal(target.get("target_value")))
                                .abs()
                                .compareTo(new BigDecimal(target.get("tolerance")))
                        <= 0;
        };
    }

    private static String form(String type) {
        return switch (type) {
            case "string" -> "(?s).+";
            case "int" -> "\\d{1,9}";
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "boolean" -> "true|false";
            case "decimal(18,2)" -> "-?\\d{1,16}(\\.\\d{1,2})?";
            case "decimal(18,4)" -> "-?\\d{1,14}(\\.\\d{1,4})?";
            case "decimal(18,12)" -> "-?\\d{1,6}(\\.\\d{1,12})?";
            case "decimal(28,6)" -> "-?\\d{1,22}(\\.\\d{1,6})?";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Map<String, PlanRecord> byId() {
        return of(PlanDelivery.INDICATORS).stream()
                .collect(toMap(indicator -> indicator.get("indicator_id"), indicator -> indicator));
    }

    private static String indicatorAndYear(PlanRecord record) {
        return record.get("indicator_id") + " " + record.get("fiscal_year");
    }

    private static void assertSumsToOne(PlanDelivery delivery, String key, String part) {
        Map<String, BigDecimal> sums = of(delivery).stream()
                .collect(groupingBy(
                        record -> record.get(key),
                        reducing(
                                BigDecimal.ZERO.setScale(SCALE),
                                record -> new BigDecimal(record.get(part)),
                                BigDecimal::add)));
        assertThat(sums.values()).containsOnly(BigDecimal.ONE.setScale(SCALE));
    }

    private static void assertUnique(PlanDelivery delivery, String... key) {
        assertThat(of(delivery).stream()
                        .map(record -> Stream.of(key).map(record::get).toList()))
                .as(delivery.fileName())
                .doesNotHaveDuplicates();
    }

    private static Predicate<PlanRecord> with(String column, String value) {
        return record -> record.get(column).equals(value);
    }

    private static Stream<String> values(PlanDelivery delivery, String column) {
        return of(delivery).stream().map(record -> record.get(column)).filter(text -> !text.isEmpty());
    }

    private static List<PlanRecord> of(PlanDelivery delivery) {
        return GOVERNMENT.deliveries().get(delivery.ordinal()).all();
    }

    /** Digest of the ten files one after the other. */
    private static String sha256(DemoGovernment government, Path folder) throws IOException {
        government.writeInto(folder);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PlanDelivery delivery : PlanDelivery.values()) {
                digest.update(delivery.fileName().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(folder.resolve(delivery.fileName())));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
