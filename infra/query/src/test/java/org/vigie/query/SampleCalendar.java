package org.vigie.query;

import java.io.StringReader;
import java.util.List;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.metrics.SemanticModel;

/**
 * Money by quarter and month on a calendar that goes wrong: a leap day, months that end on a 31st, a fiscal year that is
 * missing altogether, quarters nobody has reported yet, one organisation that reported less than the other; and metrics
 * of every kind over it.
 */
final class SampleCalendar {
    private static final String METRIC = """
              - name: %s
                label: {fr: %s, en: %s}
                definition: {fr: Essai, en: Test}
                formula: '-'
                unit: dollar
                direction: neutral
                additivity: none
                dataset: %s
                semantics: %s
            """;

    private SampleCalendar() {}

    static SampleStar star() {
        return new SampleStar()
                .with("dim_organisation", """
                        organisation_key | organisation_id | name_fr | name_en | portfolio_name_en | is_current
                        1 | A | Alpha | Alpha | | true
                        2 | B | Bêta | Beta | | true
                        """)
                .with("dim_period", """
                        period_key | period_id | granularity_code | name_fr | name_en | fiscal_year | fiscal_quarter | start_date | end_date
                        14 | 2014-2015 | fiscal_year | 14 | 14 | 2014-2015 | | 2014-04-01 | 2015-03-31
                        15 | 2015-2016 | fiscal_year | 15 | 15 | 2015-2016 | | 2015-04-01 | 2016-03-31
                        16 | 2016-2017 | fiscal_year | 16 | 16 | 2016-2017 | | 2016-04-01 | 2017-03-31
                        18 | 2018-2019 | fiscal_year | 18 | 18 | 2018-2019 | | 2018-04-01 | 2019-03-31
                        151 | 2015-2016-T1 | quarter | T1 | Q1 | 2015-2016 | 1 | 2015-04-01 | 2015-06-30
                        152 | 2015-2016-T2 | quarter | T2 | Q2 | 2015-2016 | 2 | 2015-07-01 | 2015-09-30
                        153 | 2015-2016-T3 | quarter | T3 | Q3 | 2015-2016 | 3 | 2015-10-01 | 2015-12-31
                        154 | 2015-2016-T4 | quarter | T4 | Q4 | 2015-2016 | 4 | 2016-01-01 | 2016-03-31
                        161 | 2016-2017-T1 | quarter | T1 | Q1 | 2016-2017 | 1 | 2016-04-01 | 2016-06-30
                        162 | 2016-2017-T2 | quarter | T2 | Q2 | 2016-2017 | 2 | 2016-07-01 | 2016-09-30
                        163 | 2016-2017-T3 | quarter | T3 | Q3 | 2016-2017 | 3 | 2016-10-01 | 2016-12-31
                        1501 | 2015-01 | month | janvier | January | 2014-2015 | 4 | 2015-01-01 | 2015-01-31
                        1502 | 2015-02 | month | février | February | 2014-2015 | 4 | 2015-02-01 | 2015-02-28
                        1601 | 2016-01 | month | janvier | January | 2015-2016 | 4 | 2016-01-01 | 2016-01-31
                        1602 | 2016-02 | month | février | February | 2015-2016 | 4 | 2016-02-01 | 2016-02-29
                        1603 | 2016-03 | month | mars | March | 2015-2016 | 4 | 2016-03-01 | 2016-03-31
                        1702 | 2017-02 | month | février | February | 2016-2017 | 4 | 2017-02-01 | 2017-02-28
                        """)
                .with("fact_budget", """
                        budget_key | organisation_key | plan_element_key | period_key | amount_type_code | amount
                        1 | 1 | -2 | 151 | actual | 10.00
                        2 | 1 | -2 | 152 | actual | 20.00
                        3 | 1 | -2 | 154 | actual | 40.00
                        4 | 1 | -2 | 161 | actual | 15.00
                        5 | 1 | -2 | 162 | actual | 5.00
                        6 | 2 | -2 | 151 | actual | 100.00
                        7 | 2 | -2 | 161 | actual | 300.00
                        8 | 2 | -2 | 163 | planned | 999.00
                        9 | 1 | -2 | 1501 | actual | 1.00
                        10 | 1 | -2 | 1502 | actual | 2.00
                        11 | 1 | -2 | 1601 | actual | 4.00
                        12 | 1 | -2 | 1602 | actual | 8.00
                        13 | 1 | -2 | 1603 | actual | 16.00
                        14 | 1 | -2 | 1702 | actual | 32.00
                        15 | 1 | -2 | 14 | actual | 1000.00
                        16 | 1 | -2 | 16 | actual | 3000.00
                        17 | 2 | -2 | 16 | actual | -500.00
                        18 | 1 | -2 | 18 | actual | 7000.00
                        19 | 1 | -2 | 14 | authorised | 0.00
                        20 | 1 | -2 | 16 | authorised | -2000.00
                        21 | 2 | -2 | 16 | authorised | -300.00
                        22 | 1 | -2 | 18 | authorised | 14000.00
                        """)
                .with("fact_workforce", """
                        workforce_key | organisation_key | plan_element_key | period_key | job_group_code | workforce_type_code | full_time_equivalents | headcount
                        1 | 1 | -2 | 151 | g | actual | 5 | 50
                        2 | 1 | -2 | 152 | g | actual | 7 | 70
                        3 | 1 | -2 | 152 | h | actual | 1 | 10
                        4 | 2 | -2 | 151 | g | actual | 9 | 90
                        5 | 2 | -2 | 153 | g | planned | 99 | 990
                        6 | 1 | -2 | 153 | g | planned | | 7
                        """);
    }

    static SemanticModel model() {
        return model(String.join(
                "",
                metric("smallest", "budget", "{type: simple, agg: min, column: amount}"),
                metric("largest", "budget", "{type: simple, agg: max, column: amount}"),
                metric("middle", "budget", "{type: simple, agg: median, column: amount}"),
                metric("ninth_decile", "budget", "{type: simple, agg: percentile, percentile: 0.9, column: amount}"),
                metric("plans", "budget", "{type: simple, agg: count_distinct, column: plan_element_key}"),
                metric("organisations_paid", "budget", "{type: simple, agg: count_distinct, column: organisation_key}"),
                metric("to_date", "budget", "{type: cumulative, metric: spending, grain_to_date: fiscal_year}"),
                metric(
                        "two_periods",
                        "budget",
                        "{type: cumulative, metric: spending, window: {count: 2, grain: period}}"),
                metric("to_date_before", "budget", "{type: offset, metric: to_date, count: 1, grain: fiscal_year}"),
                metric("in_quarter", "budget", "{type: cumulative, metric: spending, grain_to_date: quarter}"),
                metric(
                        "share_in_portfolio",
                        "budget",
                        "{type: share_of_total, metric: spending, within: [organisation.portfolio]}"),
                metric("links", "plan_element_hierarchy", "{type: count}"),
                metric("share", "budget", "{type: share_of_total, metric: spending}"),
                metric(
                        "share_in_year",
                        "budget",
                        "{type: share_of_total, metric: spending, within: [period.fiscal_year]}"),
                metric(
                        "doubled",
                        "budget",
                        "{type: derived, expr: (now + now) * 1.5 - 1, metrics: [{name: spending, alias: now}]}"),
                metric(
                        "per_head",
                        "budget",
                        "{type: derived, expr: spending / staff, metrics: [{name: spending}, {name: full_time_equivalents, alias: staff}]}"),
                metric(
                        "staff",
                        "workforce",
                        "{type: sum, column: full_time_equivalents, where: {column: workforce_type_code, in: [actual]}, non_additive_dimension: {name: period, window_choice: last}}"),
                metric(
                        "first_staff",
                        "workforce",
                        "{type: sum, column: full_time_equivalents, where: {column: workforce_type_code, in: [actual]}, non_additive_dimension: {name: period, window_choice: min}}"),
                metric(
                        "last_of_each",
                        "workforce",
                        "{type: sum, column: full_time_equivalents, where: {column: workforce_type_code, in: [actual]}, non_additive_dimension: {name: period, window_choice: max, window_groupings: [organisation.code]}}"),
                metric(
                        "against_target",
                        "budget",
                        "{type: ratio, numerator: spending, denominator: authorised_spending}"),
                metric("heads", "workforce", "{type: simple, agg: sum, column: headcount}"),
                metric(
                        "only_payment",
                        "budget",
                        "{type: single, column: amount, where: {column: amount_type_code, in: [actual]}}"),
                metric("counts", "workforce", "{type: count}"),
                metric(
                        "actual_counts",
                        "workforce",
                        "{type: count, where: {column: workforce_type_code, in: [actual]}}"),
                metric(
                        "heads_if_all_known",
                        "workforce",
                        "{type: complete, metric: heads, known: actual_counts, of: counts}"),
                metric(
                                "filled",
                                "budget",
                                "{type: sum, column: amount, where: {column: amount_type_code, in: [actual]}}")
                        + "    fill_nulls_with: 0\n    fill_missing: true\n",
                metric(
                                "discreet",
                                "budget",
                                "{type: sum, column: amount, where: {column: amount_type_code, in: [actual]}}")
                        + "    disclosure: {level: public, minimum_count: 2, count_metric: organisations_paid}\n",
                metric("timeless", "budget", "{type: sum, column: amount}") + "    forbidden_dimensions: [period]\n",
                metric("of_timeless", "budget", "{type: ratio, numerator: timeless, denominator: spending}")));
    }

    static String metric(String name, String dataset, String semantics) {
        return METRIC.formatted(name, name, name, dataset, semantics);
    }

    private static SemanticModel model(String metrics) {
        Problems problems = new Problems();
        return SemanticModel.shippedWith(
                List.of(Definition.of("kinds.yml", new StringReader("metrics:\n" + metrics), problems)), problems);
    }
}
