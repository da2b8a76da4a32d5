package org.vigie.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.vigie.contract.Column;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;

/** Rows drawn by lot in the shape of a table: the same for the same seed. A value may be missing where the table allows it. */
final class DrawnRows {
    private static final int ROWS = 60;

    /** What codes may say, by column. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry(
                    "counted_status_code",
                    List.of("met", "on_track", "watch", "off_track", "not_evaluable", "not_counted")),
            Map.entry(
                    "counted_change_code",
                    List.of("improved", "unchanged", "worsened", "not_comparable", "not_counted")),
            Map.entry("counted_code", List.of("above_70", "scored", "incomplete", "experimental")),
            Map.entry("counted_due_code", List.of("done_in_time", "late", "not_due", "not_counted")),
            Map.entry("counted_state_code", List.of("received", "missing", "not_due")),
            Map.entry("latest_state_code", List.of("received", "missing", "earlier", "not_due")),
            Map.entry("punctuality_code", List.of("on_time", "late", "not_due", "not_evaluable")),
            Map.entry("counted_verdict_code", List.of("kept", "broken", "earlier")),
            Map.entry("counted_stage_code", List.of("announced", "started", "reached_d")),
            Map.entry("outcome_code", List.of("open", "deployed", "stopped", "stopped_with_lesson")),
            Map.entry("adoption_code", List.of("origin_adopted", "origin_alone", "adoption")),
            Map.entry("status_code", List.of("not_started", "under_way", "late", "done")),
            Map.entry("effect_code", List.of("measured", "none", "not_told")),
            Map.entry("counted_load_code", List.of("within", "over", "earlier")),
            Map.entry("counted_method_code", List.of("self", "third_party", "earlier")),
            Map.entry("state_code", List.of("answered_in_time", "answered_late", "open_late", "open", "told")),
            Map.entry("alignment_code", List.of("aligned", "short", "unknown")),
            Map.entry("declared_status_code", List.of("met", "not_met", "not_available")),
            Map.entry("computed_status_code", List.of("met", "not_met", "future")),
            Map.entry("counted_definition_code", List.of("same", "changed", "one_year", "not_counted")),
            Map.entry("counted_progress_code", List.of("known", "unknown", "not_counted")),
            Map.entry(
                    "counted_revision_code",
                    List.of("original", "more_demanding", "less_demanding", "other", "not_counted")),
            Map.entry(
                    "criterion_code",
                    List.of("production", "annual_targets", "result_indicators", "indicator_quality")));

    private static final List<String> DIMENSIONS = List.of(
            "dim_room",
            "dim_government_priority",
            "dim_org_unit",
            "dim_data_concept",
            "dim_service_commitment",
            "dim_obligation",
            "dim_index_component",
            "dim_index_version",
            "dim_question",
            "dim_action_plan",
            "dim_plan",
            "dim_method",
            "dim_factor",
            "dim_support_offer",
            "dim_system",
            "dim_theme");

    private static final List<String> FACTS = List.of(
            "fact_indicator_trajectory",
            "agg_indicator_organisation",
            "fact_blocker_lifecycle",
            "fact_action_status",
            "fact_decision",
            "fact_caucus",
            "fact_priority_coverage",
            "fact_objective_alignment",
            "fact_unit_cascade",
            "fact_target_cascade",
            "fact_reporting_field",
            "fact_reporting_load",
            "fact_service_commitment",
            "fact_obligation",
            "fact_project_snapshot",
            "fact_risk_snapshot",
            "fact_performance_index",
            "fact_index_score",
            "fact_survey_result",
            "fact_alignment_link",
            "fact_update_expectation",
            "fact_dq_check",
            "fact_load_batch",
            "fact_incubator_stage",
            "fact_practice_adoption",
            "fact_idea",
            "fact_innovation_index",
            "fact_objective_spending",
            "fact_unit_cost",
            "fact_action_plan_measure",
            "fact_plan_legislature",
            "fact_objective_clarity",
            "fact_improvement",
            "fact_unit_workload",
            "fact_framework_coverage",
            "fact_maturity_assessment",
            "fact_support_request",
            "bridge_org_system",
            "fact_system_pair",
            "fact_watch_item",
            "fact_feedback",
            "fact_room_result",
            "fact_blocked_evaluation",
            "fact_indicator_target",
            "fact_plan_quality",
            "fact_index_indicator",
            "agg_theme_salience",
            "agg_theme_audience_gap",
            "fact_quality_finding",
            "fact_series_value");

    private final Random random;

    private DrawnRows(long seed) {
        this.random = new Random(seed);
    }

    /** Tables and their rows, as {@link SampleStar} takes them. */
    static Map<String, String> surroundings() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String name : DIMENSIONS) {
            tables.put(name, new DrawnRows(name.hashCode()).dimension(table(name)));
        }
        for (String name : FACTS) {
            tables.put(name, new DrawnRows(name.hashCode()).fact(table(name)));
        }
        return tables;
    }

    private static Table table(String name) {
        return TableCatalog.shipped().table(new TableName(name));
    }

    private String dimension(Table table) {
        List<String> lines = new ArrayList<>(List.of(String.join(" | ", table.columnNames())));
        for (int row = 1; row <= 3; row++) {
            String key = Integer.toString(row);
            lines.add(table.columns().stream()
                    .map(column -> column.name().equals(table.key().get(0)) ? key : value(column))
                    .collect(Collectors.joining(" | ")));
        }
        return String.join("\n", lines);
    }

    private String fact(Table table) {
        List<String> lines = new ArrayList<>(List.of(String.join(" | ", table.columnNames())));
        for (int row = 0; row < ROWS; row++) {
            lines.add(table.columns().stream().map(this::value).collect(Collectors.joining(" | ")));
        }
        return String.join("\n", lines);
    }

    private String value(Column column) {
        if (column.nullable() && random.nextInt(4) == 0) {
            return "";
        }
        List<String> codes = CODES.get(column.name());
        if (codes != null) {
            return codes.get(random.nextInt(codes.size()));
        }
        if (column.name().endsWith("_key")) {
            return Integer.toString(1 + random.nextInt(3));
        }
        return switch (column.type().sqlName().replaceAll("\\(.*", "")) {
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "int", "bigint" -> Integer.toString(random.nextInt(20));
            case "decimal" -> "0." + random.nextInt(1_000);
            case "date" -> "2018-0" + (1 + random.nextInt(9)) + "-01";
            case "timestamp" -> "2018-07-01 00:00:00";
            default -> List.of("a", "b", "c").get(random.nextInt(3));
        };
    }
}
