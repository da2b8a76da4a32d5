package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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
    /**
     * Metric, dataset, value, and what it is divided by where it is a rate. A sum or a median of some rows only has no group
     * where there are none of them: its rows are picked by WHERE. A median half-way between two values has a digit more.
     */
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
            indicators_of_one_definition ~ trajectory ~ count(*) FILTER (counted_definition_code = 'same')
            indicators_redefined ~ trajectory ~ count(*) FILTER (counted_definition_code = 'changed')
            comparability_rate ~ trajectory ~ count(*) FILTER (counted_definition_code = 'same') ~ count(*) FILTER (counted_status_code <> 'not_counted')
            evaluations_revised ~ evaluation_basis ~ count(*) FILTER (is_changed)
            indicators_described ~ indicator_organisation ~ count(*)
            indicators_shared ~ indicator_organisation ~ count(*) FILTER (is_shared)
            shared_indicator_rate ~ indicator_organisation ~ count(*) FILTER (is_shared) ~ count(*)
            blockers ~ blocker ~ count(*)
            blockers_open ~ blocker ~ count(*) FILTER (is_open)
            blockers_escalated ~ blocker ~ count(*) FILTER (is_escalated)
            blockers_escalated_by_clock ~ blocker ~ count(*) FILTER (is_escalated_by_clock)
            blocker_resolution_hours ~ blocker ~ quantile_cont(CAST(business_hours AS DECIMAL(18, 6)), 0.5) WHERE NOT is_open
            blocker_open_hours ~ blocker ~ quantile_cont(CAST(business_hours AS DECIMAL(18, 6)), 0.5) WHERE is_open
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
            index_points ~ index_component_score ~ sum(points) WHERE NOT f.is_experimental
            index_score ~ index_score ~ quantile_cont(CAST(index_score AS DECIMAL(18, 8)), 0.5) WHERE NOT f.is_experimental
            plan_quality_score ~ index_score ~ quantile_cont(CAST(quality_score AS DECIMAL(18, 8)), 0.5) WHERE NOT f.is_experimental
            organisations_scored ~ index_score ~ count(*) FILTER (counted_code IN ('above_70', 'scored'))
            organisations_above_70 ~ index_score ~ count(*) FILTER (counted_code = 'above_70')
            organisations_above_70_rate ~ index_score ~ count(*) FILTER (counted_code = 'above_70') ~ count(*) FILTER (counted_code IN ('above_70', 'scored'))
            survey_participants ~ survey_result ~ sum(participant_count)
            survey_invited ~ survey_result ~ sum(invited_count)
            response_rate ~ survey_result ~ sum(participant_count) ~ sum(invited_count)
            survey_valid_answers ~ survey_result ~ sum(valid_count)
            favourable_score ~ survey_result ~ quantile_cont(CAST(favourable_score AS DECIMAL(18, 8)), 0.5)
            updates_expected ~ expectation ~ count(*) FILTER (counted_state_code <> 'not_due')
            updates_received ~ expectation ~ count(*) FILTER (counted_state_code = 'received')
            updates_late ~ expectation ~ count(*) FILTER (is_late)
            updates_timed ~ expectation ~ count(*) FILTER (punctuality_code IN ('on_time', 'late'))
            known_punctuality ~ expectation ~ count(*) FILTER (punctuality_code IN ('on_time', 'late')) - count(*) FILTER (is_late) ~ count(*) FILTER (punctuality_code IN ('on_time', 'late'))
            update_punctuality ~ expectation ~ CASE WHEN count(*) FILTER (punctuality_code IN ('on_time', 'late')) = count(*) FILTER (counted_state_code <> 'not_due') THEN count(*) FILTER (punctuality_code IN ('on_time', 'late')) - count(*) FILTER (is_late) END ~ count(*) FILTER (punctuality_code IN ('on_time', 'late'))
            measured_values ~ series_value ~ count(*)
            measured_values_judged ~ series_value ~ count(*) FILTER (verdict_code IN ('usual', 'unusual', 'real_change', 'data_error'))
            measured_values_unusual ~ series_value ~ count(*) FILTER (verdict_code = 'unusual')
            measured_values_settled ~ series_value ~ count(*) FILTER (verdict_code IN ('real_change', 'data_error'))
            findings_waiting ~ finding ~ count(*) FILTER (is_waiting)
            alignment_links ~ alignment_link ~ count(*) FILTER (is_in_force)
            target_cascades ~ target_cascade ~ count(*)
            experimental_index_score ~ index_score ~ quantile_cont(CAST(index_score AS DECIMAL(18, 8)), 0.5) WHERE f.is_experimental
            index_attainment_score ~ index_score ~ quantile_cont(CAST(attainment_score AS DECIMAL(18, 8)), 0.5) WHERE NOT f.is_experimental
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
            expected_progress ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(expected_progress) FILTER (counted_status_code <> 'not_counted') END
            trajectory_index ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(trajectory_index) FILTER (counted_status_code <> 'not_counted') END
            projected_value ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(forecast_value) FILTER (counted_status_code <> 'not_counted') END
            projected_low_value ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(forecast_low_value) FILTER (counted_status_code <> 'not_counted') END
            projected_high_value ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(forecast_high_value) FILTER (counted_status_code <> 'not_counted') END
            required_effort ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(required_effort) FILTER (counted_status_code <> 'not_counted') END
            favourable_change ~ trajectory ~ CASE WHEN count(*) FILTER (counted_status_code <> 'not_counted') = 1 THEN max(favourable_change_year) FILTER (counted_status_code <> 'not_counted') END
            indicators_with_progress ~ trajectory ~ count(*) FILTER (counted_progress_code = 'known')
            progress_sum ~ trajectory ~ sum(progress_bounded) WHERE counted_progress_code = 'known'
            known_progress ~ trajectory ~ sum(progress_bounded) FILTER (counted_progress_code = 'known') ~ count(*) FILTER (counted_progress_code = 'known')
            progress_coverage ~ trajectory ~ count(*) FILTER (counted_progress_code = 'known') ~ count(*) FILTER (counted_status_code <> 'not_counted')
            mean_progress ~ trajectory ~ CASE WHEN count(*) FILTER (counted_progress_code = 'known') = count(*) FILTER (counted_status_code <> 'not_counted') THEN sum(progress_bounded) FILTER (counted_progress_code = 'known') END ~ count(*) FILTER (counted_progress_code = 'known')
            targets ~ target ~ count(*) FILTER (counted_revision_code <> 'not_counted')
            targets_revised ~ target ~ count(*) FILTER (counted_revision_code NOT IN ('not_counted', 'original'))
            targets_eased ~ target ~ count(*) FILTER (counted_revision_code = 'less_demanding')
            targets_raised ~ target ~ count(*) FILTER (counted_revision_code = 'more_demanding')
            target_revision_rate ~ target ~ count(*) FILTER (counted_revision_code NOT IN ('not_counted', 'original')) ~ count(*) FILTER (counted_revision_code <> 'not_counted')
            target_slippage ~ target ~ CASE WHEN count(*) FILTER (counted_revision_code <> 'not_counted') = 1 THEN max(slippage_ratio) FILTER (counted_revision_code <> 'not_counted') END
            plan_production_score ~ plan_quality ~ quantile_cont(CAST(score AS DECIMAL(18, 8)), 0.5) WHERE criterion_code = 'production'
            annual_target_score ~ plan_quality ~ quantile_cont(CAST(score AS DECIMAL(18, 8)), 0.5) WHERE criterion_code = 'annual_targets'
            result_indicator_score ~ plan_quality ~ quantile_cont(CAST(score AS DECIMAL(18, 8)), 0.5) WHERE criterion_code = 'result_indicators'
            indicator_quality_score ~ plan_quality ~ quantile_cont(CAST(score AS DECIMAL(18, 8)), 0.5) WHERE criterion_code = 'indicator_quality'
            index_indicator_points ~ index_indicator ~ sum(points) WHERE NOT f.is_experimental
            index_lost_points ~ index_indicator ~ sum(lost_points) WHERE NOT f.is_experimental
            cascade_gap_rate ~ target_cascade ~ CASE WHEN count(*) = 1 THEN max(gap_ratio) END
            blocker_resolution_hours_90 ~ blocker ~ quantile_disc(business_hours, 0.9) WHERE NOT is_open
            theme_mentions ~ theme_salience ~ CASE WHEN count(*) = 1 THEN max(mention_count) END
            theme_units ~ theme_salience ~ CASE WHEN count(*) = 1 THEN max(unit_count) END
            theme_salience ~ theme_salience ~ CASE WHEN count(*) = 1 THEN max(mention_count) END ~ CASE WHEN count(*) = 1 THEN max(unit_count) END
            theme_audience_gap ~ theme_gap ~ CASE WHEN count(*) = 1 THEN max(gap_points) END
            records_read ~ batch ~ sum(record_count)
            records_quarantined ~ batch ~ sum(quarantined_count)
            incubator_cycles ~ incubator_cycle ~ count(*) FILTER (counted_stage_code IN ('started', 'reached_d'))
            incubator_cycles_reaching_d ~ incubator_cycle ~ count(*) FILTER (counted_stage_code = 'reached_d')
            incubator_reach_rate ~ incubator_cycle ~ count(*) FILTER (counted_stage_code = 'reached_d') ~ count(*) FILTER (counted_stage_code IN ('started', 'reached_d'))
            incubator_cycles_stopped ~ incubator_cycle ~ count(*) FILTER (outcome_code IN ('stopped', 'stopped_with_lesson'))
            incubator_lessons ~ incubator_cycle ~ count(*) FILTER (outcome_code = 'stopped_with_lesson')
            incubator_lesson_rate ~ incubator_cycle ~ count(*) FILTER (outcome_code = 'stopped_with_lesson') ~ count(*) FILTER (outcome_code IN ('stopped', 'stopped_with_lesson'))
            practices_documented ~ practice ~ count(*) FILTER (adoption_code IN ('origin_adopted', 'origin_alone'))
            practices_adopted ~ practice ~ count(*) FILTER (adoption_code = 'origin_adopted')
            practice_adoption_rate ~ practice ~ count(*) FILTER (adoption_code = 'origin_adopted') ~ count(*) FILTER (adoption_code IN ('origin_adopted', 'origin_alone'))
            ideas_received ~ idea ~ count(*)
            ideas_decided_in_time ~ idea ~ count(*) FILTER (is_decided_in_time)
            idea_decision_rate ~ idea ~ count(*) FILTER (is_decided_in_time) ~ count(*)
            innovation_index ~ innovation_index ~ quantile_cont(CAST(innovation_score AS DECIMAL(18, 8)), 0.5) WHERE is_government
            organisation_innovation_index ~ innovation_index ~ quantile_cont(CAST(innovation_score AS DECIMAL(18, 8)), 0.5) WHERE NOT is_government
            programme_spending ~ objective_spending ~ sum(amount)
            linked_spending ~ objective_spending ~ sum(amount) WHERE is_linked
            unlinked_spending ~ objective_spending ~ sum(amount) WHERE NOT is_linked
            linked_spending_rate ~ objective_spending ~ sum(amount) FILTER (is_linked) ~ sum(amount)
            unit_cost_results ~ unit_cost ~ count(*)
            unit_costs ~ unit_cost ~ count(*) FILTER (state_code = 'told')
            unit_cost_coverage ~ unit_cost ~ count(*) FILTER (state_code = 'told') ~ count(*)
            unit_cost_objectives ~ unit_cost ~ count(DISTINCT objective_key)
            objectives_with_unit_cost ~ unit_cost ~ count(DISTINCT objective_key) FILTER (state_code = 'told')
            unit_cost_amount ~ unit_cost ~ CASE WHEN count(*) FILTER (state_code = 'told') = 1 THEN max(linked_amount) FILTER (state_code = 'told') END
            unit_cost_result ~ unit_cost ~ CASE WHEN count(*) FILTER (state_code = 'told') = 1 THEN max(result_value) FILTER (state_code = 'told') END
            unit_cost ~ unit_cost ~ CASE WHEN count(*) FILTER (state_code = 'told') = 1 THEN max(linked_amount) FILTER (state_code = 'told') END ~ CASE WHEN count(*) FILTER (state_code = 'told') = 1 THEN max(result_value) FILTER (state_code = 'told') END
            plan_measures ~ plan_measure ~ count(*)
            plan_measures_done ~ plan_measure ~ count(*) FILTER (status_code = 'done')
            plan_measures_late ~ plan_measure ~ count(*) FILTER (status_code = 'late')
            plan_measure_completion_rate ~ plan_measure ~ count(*) FILTER (status_code = 'done') ~ count(*)
            improvements_opened ~ improvement ~ count(*)
            improvements_closed ~ improvement ~ count(*) FILTER (is_closed)
            improvement_closure_rate ~ improvement ~ count(*) FILTER (is_closed) ~ count(*)
            improvements_measured ~ improvement ~ count(*) FILTER (effect_code = 'measured')
            improvement_days ~ improvement ~ quantile_cont(CAST(day_count AS DECIMAL(18, 6)), 0.5)
            units_ranked ~ workload ~ count(*) FILTER (counted_load_code IN ('within', 'over'))
            units_over_maximum ~ workload ~ count(*) FILTER (counted_load_code = 'over')
            active_priorities ~ workload ~ sum(active_count) WHERE f.is_current
            active_priorities_per_unit ~ workload ~ sum(active_count) FILTER (f.is_current) ~ count(*) FILTER (counted_load_code IN ('within', 'over'))
            organisations_active ~ framework_coverage ~ count(*)
            organisations_with_framework ~ framework_coverage ~ count(*) FILTER (has_current_framework)
            framework_rate ~ framework_coverage ~ count(*) FILTER (has_current_framework) ~ count(*)
            maturity_assessments ~ maturity ~ count(*)
            self_assessed_maturity ~ maturity ~ quantile_cont(CAST(level AS DECIMAL(18, 6)), 0.5) WHERE counted_method_code = 'self'
            third_party_maturity ~ maturity ~ quantile_cont(CAST(level AS DECIMAL(18, 6)), 0.5) WHERE counted_method_code = 'third_party'
            support_requests ~ support_request ~ count(*)
            support_requests_answered ~ support_request ~ count(*) FILTER (state_code IN ('answered_in_time', 'answered_late'))
            support_requests_answered_in_time ~ support_request ~ count(*) FILTER (state_code = 'answered_in_time')
            support_requests_overdue ~ support_request ~ count(*) FILTER (state_code = 'open_late')
            support_requests_due ~ support_request ~ count(*) FILTER (state_code IN ('answered_in_time', 'answered_late', 'open_late'))
            support_answer_rate ~ support_request ~ count(*) FILTER (state_code = 'answered_in_time') ~ count(*) FILTER (state_code IN ('answered_in_time', 'answered_late', 'open_late'))
            systems_in_use ~ system_use ~ count(*) FILTER (is_in_use)
            duplicate_system_pairs ~ system_pair ~ count(*)
            watch_items ~ watch_item ~ count(*)
            watch_items_reused ~ watch_item ~ count(*) FILTER (is_reused)
            watch_reuse_rate ~ watch_item ~ count(*) FILTER (is_reused) ~ count(*)
            watch_item_age ~ watch_item ~ quantile_cont(CAST(age_day_count AS DECIMAL(18, 6)), 0.5)
            remarks_received ~ feedback ~ count(*)
            remarks_answered ~ feedback ~ count(*) FILTER (is_answered)
            remark_answer_rate ~ feedback ~ count(*) FILTER (is_answered) ~ count(*)
            plans_with_legislature ~ plan_legislature ~ count(*) FILTER (alignment_code IN ('aligned', 'short'))
            plans_aligned ~ plan_legislature ~ count(*) FILTER (alignment_code = 'aligned')
            plans_short ~ plan_legislature ~ count(*) FILTER (alignment_code = 'short')
            plan_alignment_rate ~ plan_legislature ~ count(*) FILTER (alignment_code = 'aligned') ~ count(*) FILTER (alignment_code IN ('aligned', 'short'))
            objectives_described ~ objective_clarity ~ count(*)
            objectives_clear ~ objective_clarity ~ count(*) FILTER (is_clear)
            objective_clarity_rate ~ objective_clarity ~ count(*) FILTER (is_clear) ~ count(*)
            room_results_shown ~ room_result ~ count(*) FILTER (is_shown)
            room_results_seen ~ room_result ~ count(*) FILTER (is_seen)
            room_result_seen_rate ~ room_result ~ count(*) FILTER (is_seen) ~ count(*) FILTER (is_shown)
            indicators_compared_by_blocker ~ blocked_evaluation ~ count(*) FILTER (declared_status_code IN ('met', 'not_met'))
            indicators_met_by_blocker ~ blocked_evaluation ~ count(*) FILTER (declared_status_code = 'met')
            attainment_by_blocker ~ blocked_evaluation ~ count(*) FILTER (declared_status_code = 'met') ~ count(*) FILTER (declared_status_code IN ('met', 'not_met'))
            actions_overdue ~ action ~ count(*) FILTER (counted_due_code = 'late')
            """);

    /** Dataset, table, a field of it, what leads there, and its column. */
    private static final Map<String, List<String>> FACTS = table("""
            trajectory ~ fact_indicator_trajectory ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            evaluation_basis ~ fact_indicator_evaluation_basis ~ evaluation_basis.basis ~ ~ f.basis_code
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
            incubator_cycle ~ fact_incubator_stage ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            practice ~ fact_practice_adoption ~ practice.name ~ ~ f.name_en
            idea ~ fact_idea ~ organisation.code ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.organisation_id
            innovation_index ~ fact_innovation_index ~ organisation.name ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.name_en
            objective_spending ~ fact_objective_spending ~ objective.name ~ LEFT JOIN dim_plan_element d ON d.plan_element_key = f.objective_key ~ d.name_en
            unit_cost ~ fact_unit_cost ~ unit_cost.display_rank ~ ~ f.display_rank
            plan_measure ~ fact_action_plan_measure ~ action_plan.axis ~ LEFT JOIN dim_action_plan d ON d.measure_key = f.measure_key ~ d.axis_name_en
            plan_legislature ~ fact_plan_legislature ~ plan.name ~ LEFT JOIN dim_plan d ON d.plan_key = f.plan_key ~ d.name_en
            objective_clarity ~ fact_objective_clarity ~ organisation.code ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.organisation_id
            improvement ~ fact_improvement ~ method.name ~ LEFT JOIN dim_method d ON d.method_key = f.method_key ~ d.name_en
            workload ~ fact_unit_workload ~ org_unit.name ~ LEFT JOIN dim_org_unit d ON d.unit_key = f.unit_key ~ d.name_en
            framework_coverage ~ fact_framework_coverage ~ organisation.category ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.category_name_en
            maturity ~ fact_maturity_assessment ~ factor.name ~ LEFT JOIN dim_factor d ON d.factor_key = f.factor_key ~ d.name_en
            support_request ~ fact_support_request ~ support_offer.name ~ LEFT JOIN dim_support_offer d ON d.offer_key = f.offer_key ~ d.name_en
            system_use ~ bridge_org_system ~ system.function ~ LEFT JOIN dim_system d ON d.system_key = f.system_key ~ d.function_name_en
            system_pair ~ fact_system_pair ~ second_system.name ~ LEFT JOIN dim_system d ON d.system_key = f.second_system_key ~ d.name_en
            watch_item ~ fact_watch_item ~ theme.name ~ LEFT JOIN dim_theme d ON d.theme_key = f.theme_key ~ d.name_en
            feedback ~ fact_feedback ~ feedback.subject ~ ~ f.subject_code
            room_result ~ fact_room_result ~ room.level ~ LEFT JOIN dim_room d ON d.room_key = f.room_key ~ d.level_name_en
            blocked_evaluation ~ fact_blocked_evaluation ~ blocked_evaluation.blocker_state ~ ~ f.blocker_state_name_en
            target ~ fact_indicator_target ~ indicator.name ~ LEFT JOIN dim_indicator d ON d.indicator_key = f.indicator_key ~ d.name_en
            plan_quality ~ fact_plan_quality ~ organisation.code ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key ~ d.organisation_id
            index_indicator ~ fact_index_indicator ~ index_version.code ~ LEFT JOIN dim_index_version d ON d.version_key = f.version_key ~ d.version_id
            theme_salience ~ agg_theme_salience ~ theme.name ~ LEFT JOIN dim_theme d ON d.theme_key = f.theme_key ~ d.name_en
            theme_gap ~ agg_theme_audience_gap ~ theme_gap.consultation ~ ~ f.consultation_id
            finding ~ fact_quality_finding ~ finding.state ~ ~ f.state_code
            series_value ~ fact_series_value ~ series_value.verdict ~ ~ f.verdict_code
            survey_result ~ fact_survey_result ~ question.topic ~ LEFT JOIN dim_question d ON d.question_key = f.question_key ~ d.topic_code
            """);

    static final String WHERE = " WHERE ";

    private final SemanticModel model = SemanticModel.shipped();
    private final HandWritten both;

    SurroundingMetricsTest(@TempDir Path folder) throws SQLException, IOException {
        SampleStar star = SampleGovernment.star();
        DrawnRows.surroundings().forEach(star::with);
        both = HandWritten.over(star, folder);
    }

    @AfterAll
    void close() throws SQLException {
        both.close();
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
        List<String> answered = both.answered(Ask.of(metric, field));
        assertThat(answered).isEqualTo(byHand(value, fact, !field.isEmpty()));
        // Of a real workspace, nobody may have delivered any.
        assertThat(HandWritten.isReal() || !answered.isEmpty()).isTrue();
    }

    /** Every other field that a metric leads to, joined as the model says; what is aggregated stands above. */
    @TestFactory
    @Tag("nightly")
    Stream<DynamicTest> equalsSqlWrittenByHandByEveryField() {
        return VALUES.entrySet().stream()
                .flatMap(entry -> model.fieldsOf(model.metric(entry.getKey())).stream()
                        .map(field -> DynamicTest.dynamicTest(entry.getKey() + " by " + field, () -> {
                            List<String> value = entry.getValue();
                            String sql = new FieldSql(
                                            model, model.metric(entry.getKey()).dataset(), field)
                                    .grouped(value.subList(1, value.size()));
                            assertThat(both.answered(Ask.of(entry.getKey(), field)))
                                    .isEqualTo(both.rows(sql, 1, value.size() > 2));
                        })));
    }

    private List<String> byHand(List<String> value, List<String> fact, boolean grouped) throws SQLException {
        String[] picked = String.join(", ", value.subList(1, value.size())).split(WHERE);
        String sql = "SELECT " + (grouped ? fact.get(3) + ", " : "") + picked[0] + " FROM " + fact.get(0) + " f "
                + (grouped ? fact.get(2) : "") + (picked.length > 1 ? WHERE + picked[1] : "")
                + (grouped ? " GROUP BY 1" : "");
        return both.rows(sql, grouped ? 1 : 0, value.size() > 2);
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
