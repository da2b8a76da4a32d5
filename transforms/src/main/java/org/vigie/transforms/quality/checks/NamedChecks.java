package org.vigie.transforms.quality.checks;

import static java.util.Map.entry;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.quality.QualityTables.DIM_DELIVERY;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks that a rule may name. To add one, add a line. */
public final class NamedChecks {
    private static final Map<String, NamedCheck> ALL = Map.ofEntries(
            entry("organisation-validities-apart", new ValiditiesApart("organisation_id")),
            entry("indicator-unit-known", new KnownIn("unit_key", DIM_UNIT_OF_MEASURE, "unit_key")),
            entry("baseline-before-target", new BaselineBeforeTarget()),
            entry("percentages-in-bounds", new Percentages(true)),
            entry("percentages-without-bounds", new Percentages(false)),
            entry("part-within-whole", new Shares()),
            entry(
                    "one-current-result",
                    Once.among(
                            "is_current and indicator_key >= 0 and organisation_key >= 0 and period_key >= 0",
                            "indicator_key",
                            "organisation_key",
                            "period_key")),
            entry(
                    "one-current-target",
                    Once.among(
                            "is_current and indicator_key >= 0 and organisation_key >= 0 and period_key >= 0",
                            "indicator_key",
                            "organisation_key",
                            "period_key")),
            entry(
                    "one-current-observation",
                    Once.among(
                            "is_current",
                            "indicator_id",
                            "organisation_id",
                            "unit_id",
                            "territory_code",
                            "period_id",
                            "value_kind_code")),
            entry(
                    "indicator-counted-once",
                    Once.among("indicator_key >= 0 and period_key >= 0", "indicator_key", "period_key")),
            entry("mission-allocation-at-most-whole", WeightsSum.atMost("1", "plan_element_key", "weight")),
            entry("mission-weights-whole", WeightsSum.to("1", "indicator_key", "weight")),
            entry("link-weights-whole", WeightsSum.to("1", "to_plan_element_key", "weight")),
            entry("organisation-shares-at-most-whole", WeightsSum.atMost("1", "indicator_key", "share")),
            entry("verdict-recomputed", new Recomputed()),
            entry("delivery-known", new KnownIn("delivery_id", DIM_DELIVERY, "delivery_id")),
            entry("indicator-key-known", new KnownIn("indicator_key", DIM_INDICATOR, "indicator_key")),
            entry("organisation-key-known", new KnownIn("organisation_key", DIM_ORGANISATION, "organisation_key")),
            entry("period-key-known", new KnownIn("period_key", DIM_PERIOD, "period_key")),
            entry("records-conserved", Landed.CONSERVED),
            entry("records-landed-once", Landed.ONCE),
            entry(
                    "hidden-answers-not-derivable",
                    new HiddenCells(
                            List.of(
                                    "answer_1_share",
                                    "answer_2_share",
                                    "answer_3_share",
                                    "answer_4_share",
                                    "answer_5_share"),
                            100,
                            3)),
            entry(
                    "no-person-in-results",
                    PersonNames.in("value_text_fr", "value_text_en", "explanation_fr", "explanation_en")),
            entry(
                    "no-person-in-targets",
                    PersonNames.in("target_text_fr", "target_text_en", "revision_reason_fr", "revision_reason_en")),
            entry("no-person-in-indicators", PersonNames.in("name_fr", "name_en", "definition_fr", "definition_en")));

    private NamedChecks() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** The check of that name; rules that name another were refused by the linter. */
    public static NamedCheck check(String name) {
        NamedCheck check = ALL.get(name);
        if (check == null) {
            throw new IllegalArgumentException("No check '" + name + "'");
        }
        return check;
    }
}
