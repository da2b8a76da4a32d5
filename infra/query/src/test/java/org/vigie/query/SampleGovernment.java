package org.vigie.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.contract.workspace.StatusBasis;

/**
 * A made-up government whose data goes wrong wherever a careless layer would: an indicator of two domains of one mission,
 * an organisation renamed half-way, one with money and no indicators and one the other way round, money without a mission,
 * weights that need twelve decimals, nothing to divide by, an unknown organisation, names that look like SQL.
 */
public final class SampleGovernment {
    public static final String PUBLICATION = "p-0001-5a3b1e000000";

    private static final String EVALUATIONS = """
            evaluation_key | indicator_key | organisation_key | period_key | plan_element_key | declared_status_code | computed_status_code | target_kind_code | target_value | actual_value | due_date | is_compared | is_different
            1 | 1 | 2 | 16 | 101 | met | met | at_least | 80 | 85 | 2017-03-31 | true | false
            2 | 2 | 2 | 16 | 100 | met | not_met | exactly | 10 | 12 | 2017-03-31 | true | true
            3 | 3 | 2 | 16 | 100 | not_available | not_available | range | | | 2017-03-31 | false | false
            4 | 4 | 3 | 16 | 200 | not_met | not_met | at_most | 5 | 7 | 2017-03-31 | true | false
            5 | 5 | 3 | 16 | 200 | future | future | text | | | | false | false
            6 | 6 | 3 | 16 | 200 | not_available | not_evaluable | none | | | 2017-03-31 | false | false
            7 | 1 | 1 | 15 | 101 | not_met | not_met | at_least | 75 | 70 | 2016-03-31 | true | false
            8 | 2 | 1 | 15 | 100 | met | met | exactly | 10 | 10 | 2016-03-31 | true | false
            9 | 4 | 3 | 15 | 200 | met | met | at_most | 6 | 6 | 2016-03-31 | true | false
            10 | 7 | 5 | 16 | 400 | future | future | at_most | 90 | | 2020-03-31 | false | false
            11 | 8 | -1 | 16 | -1 | not_met | met | at_least | 1 | 2 | 2017-03-31 | true | true
            12 | 3 | 2 | 161 | 100 | not_declared | met | range | | 4 | 2016-06-30 | false | false
            """;

    private SampleGovernment() {}

    public static SampleStar star() {
        return new SampleStar()
                .with("dim_organisation", """
                        organisation_key | organisation_id | name_fr | name_en | category_name_fr | category_name_en | portfolio_name_fr | portfolio_name_en | size_band_name_fr | size_band_name_en | is_current
                        1 | SAN | Santé | Health | Ministère | Department | Santé | Health | Petite | Small | false
                        2 | SAN | Santé et soins | Health and Care | Ministère | Department | Santé | Health | Moyenne | Medium | true
                        3 | FIN | L'argent'; DROP TABLE fact_budget; -- | It's money'; DROP TABLE fact_budget; -- | Ministère | Department | | | Petite | Small | true
                        4 | ENV | Environnement | Environment | Agence | Agency | Territoires | Regions | | | true
                        5 | JUS | Justice | Justice | Agence | Agency | | | Petite | Small | true
                        """)
                .with("dim_heir_organisation", """
                        heir_organisation_key | organisation_id | name_fr | name_en | portfolio_id | portfolio_name_fr | portfolio_name_en
                        2 | SAN | Santé et Soins | Health and Care | P1 | Personnes | People
                        3 | FIN | Finances | Finance | P2 | Trésor | Treasury
                        5 | JUS | Justice | Justice | | |
                        """)
                .with("bridge_org_heir", """
                        organisation_key | organisation_id | heir_organisation_key | heir_organisation_id | weight | is_weight_known
                        1 | SAN | 2 | SAN | 1 | true
                        2 | SAN | 2 | SAN | 1 | true
                        3 | FIN | 3 | FIN | 1 | true
                        4 | ENV | 3 | FIN | 0.25 | true
                        4 | ENV | 5 | JUS | 0.75 | true
                        5 | JUS | 5 | JUS | 1 | true
                        """)
                .with("dim_period", """
                        period_key | period_id | granularity_code | name_fr | name_en | fiscal_year | start_date | end_date
                        15 | 2015-2016 | fiscal_year | 2015-2016 | 2015-2016 | 2015-2016 | 2015-04-01 | 2016-03-31
                        16 | 2016-2017 | fiscal_year | 2016-2017 | 2016-2017 | 2016-2017 | 2016-04-01 | 2017-03-31
                        161 | 2016-2017-T1 | quarter | T1 2016-2017 | Q1 2016-2017 | 2016-2017 | 2016-04-01 | 2016-06-30
                        """)
                .with("dim_mission", """
                        mission_key | mission_domain_id | mission_domain_name_fr | mission_domain_name_en | mission_id | mission_name_fr | mission_name_en | display_order
                        10 | D1 | Soins | Care | M1 | Affaires sociales | Social affairs | 1
                        11 | D2 | Prévention | Prevention | M1 | Affaires sociales | Social affairs | 2
                        20 | D3 | Finances publiques | Public finance | M2 | Affaires économiques | Economic affairs | 3
                        """)
                .with("dim_plan_element", """
                        plan_element_key | plan_element_id | plan_element_code | level_code | level_name_fr | level_name_en | name_fr | name_en | organisation_id
                        100 | programme:P1 | P1 | programme | Programme | Programme | Soins | Care | SAN
                        101 | result:R1 | R1 | result | Résultat | Result | Délais courts | Short waits | SAN
                        200 | programme:P2 | P2 | programme | Programme | Programme | Trésorerie | Treasury | FIN
                        300 | programme:P3 | P3 | programme | Programme | Programme | Eaux | Waters | ENV
                        400 | programme:P4 | P4 | programme | Programme | Programme | Sans mission | No mission | JUS
                        """)
                .with("bridge_plan_element_mission", """
                        plan_element_key | mission_key | weight
                        100 | 10 | 0.5
                        100 | 11 | 0.5
                        101 | 10 | 0.5
                        101 | 11 | 0.5
                        200 | 20 | 1
                        300 | 10 | 0.333333333333
                        300 | 11 | 0.333333333333
                        300 | 20 | 0.333333333334
                        """)
                .with("dim_unit_of_measure", """
                        unit_key | unit_code | name_fr | name_en | symbol_fr | symbol_en
                        1 | percent | Pourcentage | Percentage | % | %
                        2 | days | Jours | Days | j | d
                        """)
                .with("dim_status", """
                        status_key | status_code | name_fr | name_en | display_rank
                        1 | met | Atteint | Met | 1
                        2 | not_met | Non atteint | Not met | 2
                        3 | not_available | Non disponible | Not available | 3
                        4 | future | À venir | Future | 4
                        5 | not_evaluable | Non évaluable | Not evaluable | 5
                        6 | not_declared | Non déclaré | Not declared | 6
                        """)
                .with("dim_indicator", """
                        indicator_key | indicator_id | name_fr | name_en | organisation_id | plan_element_key | direction_code | direction_name_fr | direction_name_en | unit_key | baseline_value | baseline_date
                        1 | IND-1 | Patients vus à temps | Patients seen in time | SAN | 101 | INCREASE | À la hausse | Increase | 1 | 60 | 2014-03-31
                        2 | IND-2 | Délai d'inspection | Inspection delay | SAN | 100 | EXACT | Valeur exacte | Exact value | 2 | |
                        3 | IND-3 | Attente moyenne | Mean wait | SAN | 100 | RANGE | Fourchette | Range | 2 | |
                        4 | IND-4 | Coût du crédit | Cost of credit | FIN | 200 | DECREASE | À la baisse | Decrease | 1 | |
                        5 | IND-5 | Plan adopté | Plan adopted | FIN | 200 | NONE | Sans sens | None | 1 | |
                        6 | IND-6 | Satisfaction | Satisfaction | FIN | 200 | NONE | Sans sens | None | 1 | |
                        7 | IND-7 | Délai de jugement | Time to judgment | JUS | 400 | DECREASE | À la baisse | Decrease | 2 | |
                        8 | IND-8 | Sans organisation | No organisation | - | -1 | INCREASE | À la hausse | Increase | -1 | |
                        """)
                .with("bridge_indicator_mission", """
                        indicator_key | mission_key | weight
                        1 | 10 | 0.5
                        1 | 11 | 0.5
                        2 | 10 | 1
                        3 | 11 | 1
                        4 | 20 | 1
                        5 | 20 | 1
                        6 | 10 | 0.5
                        6 | 20 | 0.5
                        """)
                .with("fact_indicator_evaluation", EVALUATIONS)
                .with("fact_indicator_evaluation_basis", onOtherBases())
                .with("fact_budget", """
                        budget_key | organisation_key | plan_element_key | period_key | amount_type_code | amount
                        1 | 2 | 100 | 16 | actual | 1234567890.13
                        2 | 2 | 100 | 16 | planned | 1200000000.00
                        3 | 1 | 100 | 15 | actual | 1100000000.01
                        4 | 3 | 200 | 16 | actual | 0.05
                        5 | 3 | 200 | 16 | authorised | 7.77
                        6 | 4 | 300 | 16 | actual | 100.01
                        7 | 4 | 300 | 16 | planned | -3.33
                        8 | 5 | 400 | 15 | actual | 55.50
                        9 | 2 | -2 | 16 | actual | 12.34
                        """)
                .with("fact_workforce", """
                        workforce_key | organisation_key | plan_element_key | period_key | job_group_code | workforce_type_code | full_time_equivalents | headcount
                        1 | 2 | 100 | 16 | all | actual | 1234.5678 |
                        2 | 2 | 100 | 16 | all | planned | 1300.25 |
                        3 | 4 | 300 | 16 | all | actual | 10.0001 |
                        4 | 4 | -2 | 16 | ind | actual | | 12
                        5 | 3 | 200 | 15 | all | planned | 5.5 |
                        """);
    }

    /** Each evaluation on each other basis, where it has the status computed of one of those after it. */
    private static String onOtherBases() {
        List<String[]> rows =
                EVALUATIONS.lines().map(line -> line.split("\\|", -1)).toList();
        List<String> header = Arrays.stream(rows.get(0)).map(String::strip).toList();
        int key = header.indexOf("evaluation_key");
        int computed = header.indexOf("computed_status_code");
        List<String> lines = new ArrayList<>(List.of(String.join("|", header) + "|basis_code|is_changed"));
        for (StatusBasis basis : StatusBasis.values()) {
            for (int at = 1; basis.isOther() && at < rows.size(); at++) {
                String[] row = rows.get(at).clone();
                String was = row[computed].strip();
                row[key] = Integer.toString(1_000 * basis.ordinal() + at);
                row[computed] = rows.get(1 + (at + basis.ordinal()) % (rows.size() - 1))[computed].strip();
                lines.add(String.join("|", row) + "|" + basis.code() + "|" + !row[computed].equals(was));
            }
        }
        return String.join("\n", lines);
    }
}
