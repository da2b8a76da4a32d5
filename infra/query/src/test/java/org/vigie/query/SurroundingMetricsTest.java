package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/**
 * The metrics of what surrounds plans and of the way of indicators, against SQL written by hand over drawn rows: of the
 * whole, and by a field of each dataset. Equal exactly.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurroundingMetricsTest {
    /** Metric, dataset, value, and what it is divided by where it is a rate. */
    private static final Map<String, List<String>> VALUES = table("""
            indicators_followed ~ trajectory ~ count(*) FILTER (counted_status_code <> 'not_counted')
            trajectories_met ~ trajectory ~ count(*) FILTER (counted_status_code = 'met')
            trajectories_on_track ~ trajectory ~ count(*) FILTER (counted_status_code = 'on_track')
            trajectories_watch ~ trajectory ~ count(*) FILTER (counted_status_code = 'watch')
            trajectories_off_track ~ trajectory ~ count(*) FILTER (counted_status_code = 'off_track')
            trajectories_not_evaluable ~ trajectory ~ count(*) FILTER (counted_status_code = 'not_evaluable')
            trajectories_evaluable ~ trajectory ~ count(*) FILTER (counted_status_code NOT IN ('not_counted', 'not_evaluable'))
            trajectories_favourable ~ trajectory ~ count(*) FILTER (counted_status_code IN ('met', 'on_track'))
            favourable_trajectory_rate ~ trajectory ~ count(*) FILTER (counted_status_code IN ('met', 'on_track')) ~ count(*) FILTER (counted_status_code NOT IN ('not_counted', 'not_evaluable'))
            trajectory_coverage ~ trajectory ~ count(*) FILTER (counted_status_code NOT IN ('not_counted', 'not_evaluable')) ~ count(*) FILTER (counted_status_code <> 'not_counted')
            indicators_comparable_to_year_before ~ trajectory ~ count(*) FILTER (counted_change_code NOT IN ('not_counted', 'not_comparable'))
            indicators_improving ~ trajectory ~ count(*) FILTER (counted_change_code = 'improved')
            improving_share ~ trajectory ~ count(*) FILTER (counted_change_code = 'improved') ~ count(*) FILTER (counted_change_code NOT IN ('not_counted', 'not_comparable'))
            evaluations_revised ~ evaluation_basis ~ count(*) FILTER (is_different)
            indicators_described ~ indicator_organisation ~ count(*)
            indicators_shared ~ indicator_organisation ~ count(*) FILTER (is_shared)
            shared_indicator_rate ~ indicator_organisation ~ count(*) FILTER (is_shared) ~ count(*)
            blockers ~ blocker ~ count(*)
            blockers_open ~ blocker ~ count(*) FILTER (is_open)
            blockers_escalated ~ blocker ~ count(*) FILTER (is_escalated)
            blockers_escalated_by_clock ~ blocker ~ count(*) FILTER (is_escalated_by_clock)
            blocker_resolution_hours ~ blocker ~ quantile_cont(CAST(business_hours AS DECIMAL(18, 6)), 0.5) FILTER (NOT is_open)
            blocker_open_hours ~ blocker ~ quantile_cont(CAST(business_hours AS DECIMAL(18, 6)), 0.5) FILTER (is_open)
            blocker_answers_due ~ blocker ~ sum(clock_count)
            blocker_answers_in_time ~ blocker ~ sum(clock_kept_count)
            blocker_answer_rate ~ blocker ~ sum(clock_kept_count) ~ sum(clock_count)
            blocker_escalation_rate ~ blocker ~ count(*) FILTER (is_escalated) ~ count(*)
            action_statuses ~ action ~ count(*)
            actions ~ action ~ count(*) FILTER (is_current)
            actions_due ~ action ~ count(*) FILTER (counted_due_code IN ('done_in_time', 'late'))
            actions_done_in_time ~ action ~ count(*) FILTER (counted_due_code = 'done_in_time')
            action_on_time_rate ~ action ~ count(*) FILTER (counted_due_code = 'done_in_time') ~ count(*) FILTER (counted_due_code IN ('done_in_time', 'late'))
            decisions ~ decision ~ count(*)
            decisions_due ~ decision ~ count(*) FILTER (is_due)
            decisions_done ~ decision ~ count(*) FILTER (is_done)
            sessions_planned ~ session ~ count(*) FILTER (is_planned_to_date)
            sessions_held ~ session ~ count(*) FILTER (is_held)
            session_regularity ~ session ~ count(*) FILTER (is_held) ~ count(*) FILTER (is_planned_to_date)
            priorities ~ priority_coverage ~ count(*)
            priorities_covered ~ priority_coverage ~ count(*) FILTER (is_covered)
            priority_coverage_rate ~ priority_coverage ~ count(*) FILTER (is_covered) ~ count(*)
            objectives ~ objective_alignment ~ count(*)
            objectives_without_priority ~ objective_alignment ~ count(*) FILTER (is_without_priority)
            objectives_without_indicator ~ objective_alignment ~ count(*) FILTER (is_without_indicator)
            units_expected ~ unit_cascade ~ count(*)
            units_with_target ~ unit_cascade ~ count(*) FILTER (has_target)
            cascade_rate ~ unit_cascade ~ count(*) FILTER (has_target) ~ count(*)
            missing_child_targets ~ target_cascade ~ sum(missing_child_count)
            reporting_fields ~ reporting_field ~ sum(field_count)
            reporting_askings ~ reporting_field ~ count(*)
            reporting_first_askings ~ reporting_field ~ count(*) FILTER (is_first_asking)
            reporting_redundancy_rate ~ reporting_field ~ count(*) FILTER (NOT is_first_asking) ~ count(*)
            reporting_hours ~ reporting_field ~ sum(hours)
            avoidable_reporting_hours ~ reporting_field ~ sum(avoidable_hours)
            comparable_reporting_hours ~ reporting_load ~ sum(comparable_hours)
            comparable_full_time_equivalents ~ reporting_load ~ sum(comparable_full_time_equivalents)
            reporting_hours_per_full_time_equivalent ~ reporting_load ~ sum(comparable_hours) ~ sum(comparable_full_time_equivalents)
            services_rendered ~ service ~ sum(service_count)
            services_kept ~ service ~ sum(met_count)
            service_commitment_rate ~ service ~ sum(met_count) ~ sum(service_count)
            obligations_due ~ filing ~ count(*) FILTER (is_due)
            obligations_filed_in_time ~ filing ~ count(*) FILTER (is_filed_in_time)
            obligation_on_time_rate ~ filing ~ count(*) FILTER (is_filed_in_time) ~ count(*) FILTER (is_due)
            projects ~ project ~ count(*) FILTER (is_current)
            risks_above_tolerance ~ risk ~ count(*) FILTER (is_above_tolerance)
            index_points ~ index_component_score ~ sum(points)
            index_score ~ index_score ~ quantile_cont(index_score, 0.5)
            plan_quality_score ~ index_score ~ quantile_cont(quality_score, 0.5)
            organisations_scored ~ index_score ~ count(*) FILTER (is_complete)
            organisations_above_70 ~ index_score ~ count(*) FILTER (is_above_70)
            organisations_above_70_rate ~ index_score ~ count(*) FILTER (is_above_70) ~ count(*) FILTER (is_complete)
            survey_participants ~ survey_result ~ sum(participant_count)
            survey_invited ~ survey_result ~ sum(invited_count)
            response_rate ~ survey_result ~ sum(participant_count) ~ sum(invited_count)
            survey_valid_answers ~ survey_result ~ sum(valid_count)
            favourable_score ~ survey_result ~ quantile_cont(favourable_score, 0.5)
            updates_expected ~ expectation ~ count(*) FILTER (counted_state_code <> 'not_due')
            updates_received ~ expectation ~ count(*) FILTER (counted_state_code = 'received')
            updates_late ~ expectation ~ count(*) FILTER (is_late)
            updates_timed ~ expectation ~ count(*) FILTER (punctuality_code IN ('on_time', 'late'))
            update_punctuality ~ expectation ~ count(*) FILTER (punctuality_code IN ('on_time', 'late')) - count(*) FILTER (is_late) ~ count(*) FILTER (punctuality_code IN ('on_time', 'late'))
            measured_values ~ series_value ~ count(*)
            measured_values_judged ~ series_value ~ count(*) FILTER (verdict_code IN ('usual', 'unusual', 'real_change', 'data_error'))
            measured_values_unusual ~ series_value ~ count(*) FILTER (verdict_code = 'unusual')
            measured_values_settled ~ series_value ~ count(*) FILTER (verdict_code IN ('real_change', 'data_error'))
            findings_waiting ~ finding ~ count(*) FILTER (is_waiting)
            alignment_links ~ alignment_link ~ count(*) FILTER (is_in_force)
            target_cascades ~ target_cascade ~ count(*)
            index_attainment_score ~ index_score ~ quantile_cont(attainment_score, 0.5)
            survey_cells ~ survey_result ~ count(*)
            survey_cells_suppressed ~ survey_result ~ count(*) FILTER (is_suppressed)
            update_rate ~ expectation ~ count(*) FILTER (counted_state_code = 'received') ~ count(*) FILTER (counted_state_code <> 'not_due')
            indicators_with_update_due ~ expectation ~ count(*) FILTER (latest_state_code IN ('received', 'missing'))
            indicators_up_to_date ~ expectation ~ count(*) FILTER (latest_state_code = 'received')
            active_owner_rate ~ expectation ~ count(*) FILTER (latest_state_code = 'received') ~ count(*) FILTER (latest_state_code IN ('received', 'missing'))
            publication_lag_days ~ expectation ~ quantile_cont(CAST(lag_days AS DECIMAL(18, 6)), 0.5)
            quality_checks ~ check ~ count(*) FILTER (counted_verdict_code <> 'earlier')
            quality_checks_kept ~ check ~ count(*) FILTER (counted_verdict_code = 'kept')
            quality_check_rate ~ check ~ count(*) FILTER (counted_verdict_code = 'kept') ~ count(*) FILTER (counted_verdict_code <> 'earlier')
            records_read ~ batch ~ sum(record_count)
            records_quarantined ~ batch ~ sum(quarantined_count)
            """);

    /** Dataset, table, a field of it, what leads there, and its column. */
    private static final Map<String, List<String>> FACTS = table("""
            trajectory ~ fact_indicator_trajectory ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            evaluation_basis ~ fact_indicator_evaluation_basis ~ evaluation_basis.target_basis ~ ~ f.target_basis_code
            indicator_organisation ~ agg_indicator_organisation ~ indicator.name ~ LEFT JOIN dim_indicator d ON d.indicator_key = f.indicator_key ~ d.name_en
            blocker ~ fact_blocker_lifecycle ~ shown_room.name ~ LEFT JOIN dim_room d ON d.room_key = f.shown_room_key ~ d.name_en
            action ~ fact_action_status ~ room.level ~ LEFT JOIN dim_room d ON d.room_key = f.room_key ~ d.level_name_en
            decision ~ fact_decision ~ room.code ~ LEFT JOIN dim_room d ON d.room_key = f.room_key ~ d.room_id
            session ~ fact_caucus ~ room.name ~ LEFT JOIN dim_room d ON d.room_key = f.room_key ~ d.name_en
            priority_coverage ~ fact_priority_coverage ~ priority.name ~ LEFT JOIN dim_government_priority d ON d.priority_key = f.priority_key ~ d.name_en
            objective_alignment ~ fact_objective_alignment ~ organisation.code ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.organisation_id
            unit_cascade ~ fact_unit_cascade ~ org_unit.name ~ LEFT JOIN dim_org_unit d ON d.unit_key = f.unit_key ~ d.name_en
            target_cascade ~ fact_target_cascade ~ indicator.id ~ LEFT JOIN dim_indicator d ON d.indicator_key = f.parent_indicator_key ~ d.indicator_id
            reporting_field ~ fact_reporting_field ~ data_concept.name ~ LEFT JOIN dim_data_concept d ON d.concept_key = f.concept_key ~ d.name_en
            reporting_load ~ fact_reporting_load ~ period.fiscal_year ~ LEFT JOIN dim_period d ON d.period_key = f.period_key ~ d.fiscal_year
            service ~ fact_service_commitment ~ commitment.service ~ LEFT JOIN dim_service_commitment d ON d.commitment_key = f.commitment_key ~ d.service_en
            filing ~ fact_obligation ~ obligation.name ~ LEFT JOIN dim_obligation d ON d.obligation_key = f.obligation_key ~ d.name_en
            project ~ fact_project_snapshot ~ project.rating ~ ~ f.rating_name_en
            risk ~ fact_risk_snapshot ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            index_component_score ~ fact_performance_index ~ index_component.name ~ LEFT JOIN dim_index_component d ON d.component_key = f.component_key ~ d.name_en
            index_score ~ fact_index_score ~ index_version.code ~ LEFT JOIN dim_index_version d ON d.version_key = f.version_key ~ d.version_id
            expectation ~ fact_update_expectation ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            alignment_link ~ fact_alignment_link ~ priority.name ~ LEFT JOIN dim_government_priority d ON d.priority_key = f.priority_key ~ d.name_en
            check ~ fact_dq_check ~ check.severity ~ ~ f.severity_code
            batch ~ fact_load_batch ~ batch.contract ~ ~ f.contract_id
            survey_result ~ fact_survey_result ~ question.topic ~ LEFT JOIN dim_question d ON d.question_key = f.question_key ~ d.topic_code
            """);

    private final SemanticModel model = SemanticModel.shipped();
    private final Publications publications;
    private final Connection byHand;

    SurroundingMetricsTest(@TempDir Path folder) throws SQLException {
        SampleStar star = SampleGovernment.star();
        DrawnRows.surroundings().forEach(star::with);
        publications = new Publications(star.publish(folder, SampleGovernment.PUBLICATION));
        Path copy = folder.resolve("by-hand.duckdb");
        star.write(copy);
        byHand = DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    @AfterAll
    void close() throws SQLException {
        publications.close();
        byHand.close();
    }

    @Test
    void handWrittenSqlCoversEveryMetricOfTheseDatasets() {
        assertThat(VALUES.keySet())
                .containsExactlyInAnyOrderElementsOf(model.metrics().stream()
                        .filter(metric -> !EveryMetricTest.DATASETS.contains(metric.dataset()))
                        .map(Metric::id)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> equalsSqlWrittenByHand() {
        return VALUES.entrySet().stream().flatMap(entry -> {
            List<String> fact =
                    Objects.requireNonNull(FACTS.get(entry.getValue().get(0)));
            return Stream.of("", fact.get(1))
                    .map(field -> DynamicTest.dynamicTest(
                            entry.getKey() + " by " + field,
                            () -> check(entry.getKey(), entry.getValue(), fact, field)));
        });
    }

    private void check(String metric, List<String> value, List<String> fact, String field) throws SQLException {
        List<String> answered = publications.current().ask(Ask.of(metric, field)).rows().stream()
                .map(row -> row.stream().map(Ask::cell).toList().toString())
                .sorted()
                .toList();
        assertThat(answered).isEqualTo(byHand(value, fact, !field.isEmpty())).isNotEmpty();
    }

    private List<String> byHand(List<String> value, List<String> fact, boolean grouped) throws SQLException {
        String sql = "SELECT " + (grouped ? fact.get(3) + ", " : "")
                + String.join(", ", value.subList(1, value.size())) + " FROM " + fact.get(0) + " f "
                + (grouped ? fact.get(2) + " GROUP BY 1" : "");
        List<String> rows = new ArrayList<>();
        int at = grouped ? 1 : 0;
        try (Statement statement = byHand.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                if (grouped) {
                    row.add(Ask.cell(result.getObject(1)));
                }
                row.add(
                        value.size() == 2
                                ? Ask.cell(result.getObject(at + 1))
                                : ratio(result.getBigDecimal(at + 1), result.getBigDecimal(at + 2)));
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String ratio(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? ""
                : Ask.cell(numerator.divide(denominator, 6, RoundingMode.HALF_UP));
    }

    private static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            List<String> cells = Stream.of(line.split("~")).map(String::strip).toList();
            table.put(cells.get(0), cells.subList(1, cells.size()));
        });
        return table;
    }
}
