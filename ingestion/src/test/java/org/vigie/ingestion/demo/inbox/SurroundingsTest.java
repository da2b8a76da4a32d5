package org.vigie.ingestion.demo.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.index.PerformanceIndex;
import org.vigie.ingestion.demo.progress.Progress;
import org.vigie.ingestion.demo.rooms.SteeringRooms;
import org.vigie.ingestion.demo.services.OwedServices;
import org.vigie.ingestion.demo.voice.FocusGroups;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What surrounds the plans of the demonstration government is held to the plans and to itself. */
class SurroundingsTest {
    private static final DemoGovernment GOVERNMENT = DemoGovernment.shipped();
    private static final FocusGroups FOCUS_GROUPS = new FocusGroups(GOVERNMENT);
    private static final Map<String, DeliveryRecords> RECORDS = Stream.of(
                    GOVERNMENT.government(),
                    SteeringRooms.of(GOVERNMENT),
                    OwedServices.of(GOVERNMENT),
                    Progress.of(GOVERNMENT),
                    new PerformanceIndex(GOVERNMENT).records(),
                    List.of(FOCUS_GROUPS.sessions(), FOCUS_GROUPS.codings()))
            .flatMap(List::stream)
            .collect(toMap(DeliveryRecords::contractId, records -> records));

    @Test
    void thereIsAsMuchAsInARealSmallGovernment() {
        assertThat(of("government.priorities")).hasSize(13);
        assertThat(of("rooms.rooms")).hasSizeBetween(30, 60);
        assertThat(of("rooms.blockers")).hasSize(60);
        assertThat(of("rooms.blocker-events")).hasSizeBetween(150, 300);
        assertThat(of("rooms.sessions")).hasSizeBetween(600, 1_600);
        assertThat(of("rooms.decisions")).hasSizeBetween(200, 900);
        assertThat(of("rooms.actions")).hasSizeBetween(90, 250);
        assertThat(of("rooms.action-statuses")).hasSizeBetween(300, 1_500);
        assertThat(of("services.commitments")).hasSize(22);
        assertThat(of("obligations.filings")).hasSize(25 * 5 * 5);
        assertThat(of("reporting.fields")).hasSizeBetween(1_000, 3_000);
        assertThat(of("projects.snapshots")).hasSize(16 * 12);
        assertThat(of("index.judgements")).hasSizeBetween(2_000, 4_000);
        assertThat(of("focusgroups.sessions")).hasSize(8);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Map<String, Set<String>> known = Map.ofEntries(
                Map.entry("organisation_id", plans(PlanDelivery.ORGANISATIONS, "organisation_id")),
                Map.entry("requester_id", plans(PlanDelivery.ORGANISATIONS, "organisation_id")),
                Map.entry("plan_element_id", plans(PlanDelivery.PLAN_ELEMENTS, "plan_element_id")),
                Map.entry("indicator_id", plans(PlanDelivery.INDICATORS, "indicator_id")),
                Map.entry("room_id", values("rooms.rooms", "room_id")),
                Map.entry("blocker_id", values("rooms.blockers", "blocker_id")),
                Map.entry("decision_id", values("rooms.decisions", "decision_id")),
                Map.entry("action_id", values("rooms.actions", "action_id")),
                Map.entry("priority_id", values("government.priorities", "priority_id")),
                Map.entry("commitment_id", values("services.commitments", "commitment_id")),
                Map.entry("objective_id", plans(PlanDelivery.PLAN_ELEMENTS, "plan_element_id")),
                Map.entry("programme_id", plans(PlanDelivery.PLAN_ELEMENTS, "plan_element_id")),
                Map.entry("unit_id", values("government.units", "unit_id")),
                Map.entry("practice_id", values("innovation.practices", "practice_id")),
                Map.entry("offer_id", values("support.offers", "offer_id")),
                Map.entry("factor_id", values("maturity.factors", "factor_id")),
                Map.entry("system_id", values("systems.systems", "system_id")),
                Map.entry("measure_id", values("actionplans.measures", "measure_id")));
        RECORDS.forEach((contract, records) -> records.fields().forEach(field -> {
            Set<String> ids = known.get(field.name());
            if (ids != null) {
                assertThat(ids).as(contract + " " + field.name()).containsAll(values(contract, field.name()));
            }
        }));
        assertThat(values("rooms.rooms", "room_id")).containsAll(values("rooms.rooms", "parent_room_id"));
        assertThat(values("government.units", "unit_id")).containsAll(values("government.units", "parent_unit_id"));
    }

    @Test
    void someServedAndSomeUncoveredPrioritiesAreThere() {
        Set<String> uncovered = values("government.priorities", "priority_id");
        uncovered.removeAll(values("government.priority-links", "priority_id"));
        assertThat(uncovered).containsExactlyInAnyOrder("PG-11", "PG-12");
        assertThat(values("government.priority-links", "strength_code")).containsExactlyInAnyOrder("strong", "weak");
    }

    @Test
    void anOrganisationIsRenamedAndAnotherMergedOnTheFirstDayOfAFiscalYear() {
        assertThat(of("government.successions").stream().map(record -> String.join(" ", record.values())))
                .containsExactly("MDA MCP 2021-04-01 rename 1", "OTN MEP 2023-04-01 merge 1");
    }

    /** Who reads that few work there must not read beside it that many do. */
    @Test
    void anOrganisationIsAsLargeAsThePeopleWhoWorkThere() {
        Map<String, Integer> people = GOVERNMENT.plans().of(PlanDelivery.WORKFORCE).stream()
                .filter(record -> record.get("fiscal_year").equals("2024-2025")
                        && record.get("workforce_type_code").equals("actual"))
                .collect(groupingBy(
                        record -> record.get("organisation_id"),
                        Collectors.summingInt(record -> Integer.parseInt(record.get("headcount")))));
        Map<String, String> bands = of("government.size-bands").stream()
                .collect(toMap(
                        record -> record.get("organisation_id"),
                        record -> record.get("size_band_code"),
                        (earlier, later) -> later));
        assertThat(bands)
                .hasSize(25)
                .allSatisfy((organisation, band) -> assertThat(people.get(organisation))
                        .as(organisation)
                        .isBetween(
                                Map.of("small", 0, "medium", 100, "large", 500, "very_large", 2_000)
                                        .get(band),
                                Map.of("small", 99, "medium", 499, "large", 1_999, "very_large", 99_999)
                                        .get(band)));
        assertThat(values("government.size-bands", "size_band_code")).hasSizeBetween(3, 4);
    }

    /** The targets of the units come to the whole in one cascade, and fall short of it in the other. */
    @Test
    void oneCascadeIsCompleteAndOneHasAGap() {
        Map<String, BigDecimal> targets = GOVERNMENT.plans().of(PlanDelivery.TARGETS).stream()
                .filter(target -> !target.get("target_value").isEmpty())
                .collect(toMap(
                        target -> target.get("indicator_id") + target.get("fiscal_year"),
                        target -> new BigDecimal(target.get("target_value")),
                        (first, revised) -> revised));
        Map<String, List<DeliveryRecord>> wholes = of("government.target-cascades").stream()
                .collect(groupingBy(link -> link.get("parent_indicator_id") + link.get("fiscal_year")));
        assertThat(wholes).hasSize(12);
        wholes.forEach((whole, links) -> {
            BigDecimal sum = links.stream()
                    .map(link -> Objects.requireNonNull(
                            targets.get(link.get("child_indicator_id") + link.get("fiscal_year"))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.compareTo(targets.get(whole))).as(whole).isEqualTo(whole.startsWith("MEA") ? 0 : -1);
        });
    }

    @Test
    void blockersHoldBackIndicatorsThatMissedATargetOfTheLastTwoYears() {
        Set<String> missed = GOVERNMENT.plans().of(PlanDelivery.RESULTS).stream()
                .filter(result -> result.get("declared_status_code").equals("not_met"))
                .filter(result -> Set.of("2023-2024", "2024-2025").contains(result.get("fiscal_year")))
                .map(result -> result.get("indicator_id"))
                .collect(toSet());
        assertThat(missed).containsAll(values("rooms.blockers", "indicator_id"));
        Map<String, String> elements = GOVERNMENT.plans().of(PlanDelivery.INDICATORS).stream()
                .collect(toMap(one -> one.get("indicator_id"), one -> one.get("plan_element_id")));
        assertThat(of("rooms.blockers"))
                .allMatch(blocker -> blocker.get("plan_element_id").equals(elements.get(blocker.get("indicator_id"))));
    }

    @Test
    void theEventsOfABlockerComeInOrderOnWorkdaysAndTellAllKindsOfStory() {
        Map<String, List<DeliveryRecord>> stories =
                of("rooms.blocker-events").stream().collect(groupingBy(event -> event.get("blocker_id")));
        assertThat(stories).hasSize(60);
        stories.values().forEach(story -> {
            assertThat(story.get(0).get("event_code")).isEqualTo("raised");
            assertThat(story.stream().map(SurroundingsTest::at)).isSorted();
            assertThat(story)
                    .allMatch(event -> at(event).toLocalDate().isBefore(DemoGovernment.AS_OF)
                            && at(event).getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
        });
        assertThat(values("rooms.blocker-events", "event_code"))
                .containsExactlyInAnyOrder("raised", "acknowledged", "escalated", "resolved", "reopened");
        assertThat(stories.values()).anyMatch(story -> isLate(story)).anyMatch(story -> !isLate(story));
        assertThat(values("rooms.blocker-events", "room_id")).contains("GOUV");
    }

    /** What a session says of its decisions is what the list of decisions holds. */
    @Test
    void sessionsCountTheirDecisionsAndNoneIsTakenWhereNoneWasHeld() {
        Map<String, Long> taken = of("rooms.decisions").stream()
                .collect(groupingBy(
                        decision -> decision.get("room_id") + decision.get("taken_date"), Collectors.counting()));
        assertThat(of("rooms.sessions")).allSatisfy(session -> {
            long count = taken.getOrDefault(session.get("room_id") + session.get("planned_date"), 0L);
            assertThat(session.get("decisions"))
                    .isEqualTo(session.get("is_held").equals("true") ? "" + count : "");
        });
        assertThat(values("rooms.sessions", "is_held")).containsExactlyInAnyOrder("true", "false");
        assertThat(of("rooms.sessions"))
                .anyMatch(session -> session.get("escalations").equals("1"));
    }

    @Test
    void actionsAreFollowedMonthByMonthUntilTheyAreDoneOrGivenUp() {
        assertThat(of("rooms.action-statuses").stream().collect(groupingBy(status -> status.get("action_id"))))
                .allSatisfy((action, statuses) -> {
                    assertThat(statuses.subList(0, statuses.size() - 1))
                            .allMatch(status -> status.get("status_code").equals("under_way"));
                    assertThat(statuses)
                            .allMatch(status -> status.get("done_date").isEmpty()
                                    != status.get("status_code").equals("done"));
                });
        assertThat(values("rooms.action-statuses", "status_code"))
                .containsExactlyInAnyOrder("under_way", "done", "abandoned");
    }

    @Test
    void filingsAreInTimeLateOrMissing() {
        assertThat(of("obligations.filings"))
                .anyMatch(filing -> filing.get("filed_date").isEmpty()
                        && LocalDate.parse(filing.get("due_date")).isBefore(DemoGovernment.AS_OF))
                .anyMatch(filing -> filing.get("filed_date").compareTo(filing.get("due_date")) > 0)
                .anyMatch(filing -> !filing.get("filed_date").isEmpty()
                        && filing.get("filed_date").compareTo(filing.get("due_date")) <= 0);
    }

    @Test
    void theSameConceptIsAskedForByMoreThanOneRequest() {
        Map<String, Set<String>> asking = of("reporting.fields").stream()
                .collect(groupingBy(
                        field -> field.get("concept_id"),
                        Collectors.mapping(field -> field.get("request_id"), toSet())));
        assertThat(Objects.requireNonNull(asking.get("effectifs")).size()).isGreaterThan(3);
        assertThat(asking.values()).anyMatch(requests -> requests.size() == 1);
    }

    @Test
    void noMoreServicesKeepTheirStandardThanAreRendered() {
        assertThat(of("services.commitment-results"))
                .allMatch(result ->
                        Long.parseLong(result.get("met_count")) <= Long.parseLong(result.get("service_count")));
        assertThat(values("services.commitment-results", "period")).contains("2025-05", "2024-2025");
    }

    @Test
    void projectsHaveAllRatingsAndSomeSlip() {
        assertThat(values("projects.snapshots", "rating_code"))
                .containsExactlyInAnyOrder("green", "amber", "red", "not_rated");
        Map<String, Long> ends = of("projects.snapshots").stream()
                .collect(groupingBy(
                        one -> one.get("project_id"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(one -> one.get("planned_end_date"), toSet()),
                                days -> (long) days.size())));
        assertThat(ends.values()).contains(1L).anyMatch(count -> count > 5);
    }

    @Test
    void whatIsAskedForHasANameInBothLanguages() {
        assertThat(values("reporting.concepts", "concept_id")).isEqualTo(values("reporting.fields", "concept_id"));
        assertThat(of("reporting.concepts"))
                .noneMatch(concept -> concept.get("name_fr").equals(concept.get("concept_id")));
    }

    /** The parts of a cascade are held by units, and nothing is counted by a share a second time. */
    @Test
    void aTargetThatIsHandedDownIsHeldByAUnit() {
        assertThat(values("government.units", "unit_id"))
                .containsAll(values("government.target-cascades", "child_unit_id"));
        assertThat(of("government.target-cascades"))
                .allMatch(part -> !part.get("child_unit_id").isEmpty()
                        && part.get("share").isEmpty());
    }

    @Test
    void theWeightsOfEveryVersionOfTheIndexMake100AndOneVersionSucceedsAnother() {
        Map<String, BigDecimal> weights = of("index.components").stream()
                .collect(groupingBy(
                        component -> component.get("version_id"),
                        Collectors.reducing(
                                BigDecimal.ZERO,
                                component -> new BigDecimal(component.get("weight")),
                                BigDecimal::add)));
        assertThat(weights)
                .hasSize(3)
                .allSatisfy((version, total) -> assertThat(total).as(version).isEqualByComparingTo("100"));
        assertThat(of("index.versions"))
                .anySatisfy(
                        version -> assertThat(version.get("valid_to")).isIn(values("index.versions", "valid_from")));
        assertThat(plans(PlanDelivery.INDICATORS, "indicator_id"))
                .containsAll(values("index.judgements", "indicator_id"));
    }

    @Test
    void managersAndStaffDidNotRaiseTheSameThemes() {
        Map<String, String> audiences = of("focusgroups.sessions").stream()
                .collect(toMap(one -> one.get("session_id"), one -> one.get("audience_code")));
        assertThat(audiences.values()).containsOnly("managers", "staff");
        Map<String, Set<String>> heard = of("focusgroups.codings").stream()
                .collect(groupingBy(
                        coding -> Objects.requireNonNull(audiences.get(coding.get("session_id"))),
                        Collectors.mapping(coding -> coding.get("theme_id"), toSet())));
        assertThat(heard.get("managers")).isNotEqualTo(heard.get("staff"));
    }

    private static boolean isLate(List<DeliveryRecord> story) {
        return story.size() > 1
                && Duration.between(at(story.get(0)), at(story.get(1))).toDays() > 4;
    }

    private static OffsetDateTime at(DeliveryRecord event) {
        return OffsetDateTime.parse(event.get("occurred_at"));
    }

    private static List<DeliveryRecord> of(String contractId) {
        return Objects.requireNonNull(RECORDS.get(contractId), contractId).all();
    }

    private static Set<String> values(String contractId, String column) {
        return filled(of(contractId), column);
    }

    private static Set<String> plans(PlanDelivery delivery, String column) {
        return filled(GOVERNMENT.plans().of(delivery), column);
    }

    private static Set<String> filled(List<DeliveryRecord> records, String column) {
        return records.stream()
                .map(record -> record.get(column))
                .filter(text -> !text.isEmpty())
                .collect(toSet());
    }
}
