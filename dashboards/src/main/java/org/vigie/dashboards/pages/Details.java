package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.query.Publication;

/**
 * The rows that sheets show as they are: evaluations, targets, plan elements, findings. A column of the fact keeps its
 * name; one of a dimension is named after both, as in {@code indicator_name}.
 */
final class Details {
    private static final int ALL = 10_000;

    private static final List<String> EVALUATION = List.of(
            "indicator.id",
            "indicator.name",
            "decimals=indicator.decimals",
            "baseline_value=indicator.baseline_value",
            "baseline_date=indicator.baseline_date",
            "unit.symbol",
            "organisation_id=organisation.code",
            "fiscal_year=period.fiscal_year",
            "plan_element.id",
            "plan_element.name",
            "level_name=plan_element.level",
            "plan_element.level_code",
            "programme.id",
            "programme.name",
            "programme_level_name=programme.level",
            "programme.level_code",
            "declared_status_code",
            "computed_status_code",
            "computed_reason_code",
            "is_due",
            "is_compared",
            "is_different",
            "progress_raw",
            "progress_bounded",
            "progress_reason_code",
            "favourable_gap",
            "target_kind_code",
            "target_value",
            "low_value",
            "high_value",
            "tolerance",
            "target_text",
            "due_date",
            "actual_value",
            "value_text",
            "known_from",
            "delivery_id",
            "source_file",
            "source_line");

    private final Publication publication;
    private final StatusBasis basis;
    private final Language language;

    Details(Publication publication, StatusBasis basis, Language language) {
        this.publication = publication;
        this.basis = basis;
        this.language = language;
    }

    Optional<Row> organisation(String code) {
        return list(
                        "dim_organisation",
                        List.of(
                                "organisation_id",
                                "organisation_name=name",
                                "category_name",
                                "portfolio_name",
                                "size_band_name"),
                        Map.of("organisation_id", code, "is_current", "true"),
                        List.of(),
                        1,
                        0)
                .stream()
                .findFirst();
    }

    List<String> organisations() {
        return list(
                        "dim_organisation",
                        List.of("organisation_id"),
                        Map.of("is_current", "true"),
                        List.of("organisation_id"),
                        ALL,
                        0)
                .stream()
                .map(row -> row.text("organisation_id"))
                .toList();
    }

    Optional<Row> indicator(String id) {
        return list(
                        "dim_indicator",
                        List.of(
                                "indicator_id",
                                "indicator_name=name",
                                "definition",
                                "direction_name",
                                "unit.name",
                                "organisation_id",
                                "organisation.name",
                                "plan_element.id"),
                        Map.of("indicator_id", id),
                        List.of(),
                        1,
                        0)
                .stream()
                .findFirst();
    }

    List<Row> evaluationsOfIndicator(String id) {
        return list(
                "fact_indicator_evaluation",
                EVALUATION,
                Map.of("indicator.id", id),
                List.of("period.fiscal_year"),
                ALL,
                0);
    }

    List<Row> evaluationsOfOrganisation(String code, String year) {
        return list(
                "fact_indicator_evaluation",
                EVALUATION,
                Map.of("organisation.code", code, "period.fiscal_year", year),
                List.of("programme.name", "programme.id", "plan_element.name", "plan_element.id", "indicator.name"),
                ALL,
                0);
    }

    /** Of each fiscal year and base of target, where the indicator stood at its latest value. */
    List<Row> trajectoriesOfIndicator(String id) {
        return list(
                "fact_indicator_trajectory",
                List.of(
                        "fiscal_year=period.fiscal_year",
                        "decimals=indicator.decimals",
                        "unit.symbol",
                        "target_basis_code",
                        "target_kind_code",
                        "target_value",
                        "low_value",
                        "high_value",
                        "due_date",
                        "actual_value",
                        "progress_raw",
                        "expected_progress",
                        "trajectory_status_code",
                        "trajectory_reason_code",
                        "forecast_value",
                        "forecast_low_value",
                        "forecast_high_value",
                        "comparability_group",
                        "point_count",
                        "required_effort",
                        "required_effort_code"),
                Map.of("indicator.id", id, "is_latest", "true"),
                List.of("-period.start_date"),
                ALL,
                0);
    }

    /** The fiscal year that a day lies in, where the calendar knows it. */
    Optional<String> fiscalYearOf(String day) {
        return list(
                        "dim_period",
                        List.of("fiscal_year", "start_date", "end_date"),
                        Map.of("granularity_code", "fiscal_year"),
                        List.of("start_date"),
                        ALL,
                        0)
                .stream()
                .filter(year -> year.text("start_date").compareTo(day) <= 0
                        && year.text("end_date").compareTo(day) >= 0)
                .map(year -> year.text("fiscal_year"))
                .findFirst();
    }

    List<Row> targetsOfIndicator(String id) {
        return list(
                "fact_indicator_target",
                List.of(
                        "fiscal_year=period.fiscal_year",
                        "decimals=indicator.decimals",
                        "unit.symbol",
                        "target_kind_code",
                        "target_value",
                        "low_value",
                        "high_value",
                        "tolerance",
                        "target_text",
                        "revision",
                        "revision_reason",
                        "is_original",
                        "is_current",
                        "known_from"),
                Map.of("indicator.id", id),
                List.of("period.fiscal_year", "revision"),
                ALL,
                0);
    }

    /** The results in force of an indicator: what its organisation explains, by fiscal year. */
    List<Row> resultsOfIndicator(String id) {
        return list(
                "fact_indicator_result",
                List.of("fiscal_year=period.fiscal_year", "explanation"),
                Map.of("indicator.id", id, "is_current", "true"),
                List.of("period.fiscal_year"),
                ALL,
                0);
    }

    /** What every indicator is called, by its identifier. */
    Map<String, String> indicatorNames() {
        Map<String, String> names = new LinkedHashMap<>();
        list("dim_indicator", List.of("indicator_id", "name"), Map.of(), List.of("indicator_id"), ALL, 0)
                .forEach(row -> names.put(row.text("indicator_id"), row.text("name")));
        return names;
    }

    /** Identifiers of indicators that begin alike, for a suggestion. */
    List<String> nearIndicators(String id) {
        return list("dim_indicator", List.of("indicator_id"), Map.of(), List.of("indicator_id"), ALL, 0).stream()
                .map(row -> row.text("indicator_id"))
                .toList();
    }

    /** From the widest element of the plan down to the one that the indicator measures. */
    List<Row> planChain(Row indicator) {
        return list(
                "bridge_plan_element_hierarchy",
                List.of("plan_element_name=ancestor.name", "level_name=ancestor.level", "distance"),
                Map.of("descendant.id", indicator.text("plan_element_id")),
                List.of("-distance"),
                ALL,
                0);
    }

    /** Every finding ever made: only what tells them apart. */
    List<Row> findingStates() {
        return list(
                "fact_quality_finding",
                List.of("kind_code", "kind_name", "severity_code", "state_code", "is_waiting", "organisation_id"),
                Map.of(),
                List.of("kind_code", "finding_id"),
                100_000,
                0);
    }

    /** @param where what is chosen of them, by field */
    List<Row> findings(Map<String, String> where, int limit, int offset) {
        return list(
                "fact_quality_finding",
                List.of(
                        "finding_id",
                        "kind_code",
                        "kind_name",
                        "severity_code",
                        "owner_role_code",
                        "state_code",
                        "state_since_at",
                        "decided_by_code",
                        "decision_reason",
                        "waived_until_date",
                        "subject_type_code",
                        "subject_id",
                        "organisation_id",
                        "fiscal_year",
                        "message",
                        "remedy",
                        "source_file",
                        "source_line"),
                where,
                List.of("kind_code", "organisation_id", "subject_id", "fiscal_year", "finding_id"),
                limit,
                offset);
    }

    /** The verdict of each rule in the refresh that made the publication, those broken first. */
    List<Row> checks() {
        return list(
                "fact_dq_check",
                List.of(
                        "rule_id",
                        "dataset_id",
                        "severity_code",
                        "owner_role_code",
                        "checked_count",
                        "failed_count",
                        "is_passed",
                        "message",
                        "remedy",
                        "examples"),
                Map.of("is_latest", "true"),
                List.of("is_passed", "severity_code", "dataset_id", "rule_id"),
                ALL,
                0);
    }

    /** Every verdict ever given, by refresh. */
    List<Row> checkHistory() {
        return list(
                "fact_dq_check",
                List.of("run_id", "checked_at", "is_passed", "severity_code"),
                Map.of(),
                List.of("-checked_at", "run_id"),
                100_000,
                0);
    }

    /** What came, latest first. */
    List<Row> batches() {
        return list(
                "fact_load_batch",
                List.of(
                        "file_name",
                        "contract_id",
                        "received_at",
                        "record_count",
                        "landed_count",
                        "quarantined_count",
                        "is_accepted",
                        "is_in_force",
                        "refusal"),
                Map.of(),
                List.of("-received_at", "contract_id", "file_name"),
                ALL,
                0);
    }

    /** What rules set aside of deliveries, those that wait first. */
    List<Row> quarantinedRows(int limit) {
        return list(
                "fact_quarantined_row",
                List.of("dataset_id", "rule_id", "state_code", "reason", "source_file", "source_line"),
                Map.of(),
                List.of("state_code", "rule_id", "source_file", "source_line"),
                limit,
                0);
    }

    /** Values that a service level led one to expect by now, one row each. */
    List<Row> expectations() {
        return list(
                "fact_update_expectation",
                List.of(
                        "organisation_id",
                        "organisation_name=organisation.name",
                        "indicator_id",
                        "is_received",
                        "is_late",
                        "punctuality_code",
                        "received_date",
                        "latest_state_code"),
                Map.of("is_due", "true"),
                List.of("organisation_id", "indicator_id"),
                ALL,
                0);
    }

    private List<Row> list(
            String table, List<String> fields, Map<String, String> where, List<String> order, int limit, int offset) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            named.put(equals < 0 ? field.replace('.', '_') : field.substring(0, equals), field.substring(equals + 1));
        }
        List<Condition> conditions = new ArrayList<>();
        where.forEach((field, value) -> conditions.add(new Condition(field, "=", List.of(value))));
        return Visit.rows(
                publication.list(new DetailQuery(table, named, conditions, basis, order, limit, offset, language)));
    }
}
