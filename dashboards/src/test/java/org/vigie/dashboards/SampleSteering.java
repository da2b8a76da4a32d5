package org.vigie.dashboards;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What surrounds plans in the sample government: two priorities of which one is served, three rooms, two blockers of which
 * one is open and two levels up, one decision done and one overdue, one survey with a group withheld, an index of one
 * organisation.
 */
final class SampleSteering {
    private SampleSteering() {}

    /** Rows by table, drawn as text. */
    static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        alignment(rows);
        rooms(rows);
        accounts(rows);
        index(rows);
        voice(rows);
        progress(rows);
        return rows;
    }

    private static void alignment(Map<String, String> rows) {
        rows.put("dim_government_priority", """
                priority_key | priority_id | name_fr | name_en | is_current
                1 | PG-1 | Des soins à temps | Timely care | true
                2 | PG-2 | De l’eau pure | Clean water | true
                """);
        rows.put("fact_priority_coverage", """
                priority_key | linked_element_count | measured_element_count | is_linked | is_covered
                1 | 1 | 1 | true | true
                2 | 1 | 0 | true | false
                """);
        rows.put("fact_alignment_link", """
                alignment_link_key | priority_key | plan_element_key | strength_code | is_in_force | is_measured
                1 | 1 | 100 | strong | true | true
                """);
        rows.put("fact_objective_alignment", """
                plan_element_key | organisation_key | priority_count | targeted_indicator_count | is_without_priority | is_without_indicator
                100 | 1 | 1 | 3 | false | false
                200 | 2 | 0 | 3 | true | false
                """);
        rows.put("agg_indicator_organisation", """
                indicator_key | organisation_count | is_shared
                1 | 2 | true
                2 | 1 | false
                """);
        rows.put("fact_target_cascade", """
                cascade_coherence_key | parent_indicator_key | period_key | parent_target_value | child_target_value | gap_value | gap_ratio | child_count | missing_child_count | missing_children_fr | missing_children_en
                1 | 1 | 16 | 80 | 60 | 20 | 0.25 | 2 | 1 | Attente moyenne | Mean wait
                """);
        rows.put("bridge_target_cascade", """
                target_cascade_key | parent_indicator_key | parent_indicator_id | child_indicator_key | child_indicator_id | period_key | is_additive | parent_target_value | child_target_value | has_child_target
                1 | 1 | IND-1 | 2 | IND-2 | 16 | true | 80 | 60 | true
                """);
        rows.put("dim_org_unit", """
                unit_key | unit_id | name_fr | name_en | organisation_id | is_current | ancestor_unit_id | descendant_unit_id
                1 | U1 | Urgences | Emergencies | SAN | true | U1 | U1
                2 | U2 | Cliniques | Clinics | SAN | true | U2 | U2
                """);
        rows.put("fact_unit_cascade", """
                unit_key | period_key | expected_target_count | target_count | has_target
                1 | 16 | 2 | 2 | true
                2 | 16 | 2 | 0 | false
                """);
        rows.put("fact_unit_workload", """
                unit_key | period_key | active_count | agreed_maximum | counted_load_code
                1 | 16 | 9 | 5 | over
                2 | 16 | 4 | 5 | within
                """);
    }

    private static void rooms(Map<String, String> rows) {
        rows.put("dim_room", """
                room_key | room_id | level_code | level_name_fr | level_name_en | level_rank | name_fr | name_en | organisation_id | parent_room_key
                1 | GOUV | GOUV | Gouvernement | Government | 1 | Salle du gouvernement | Government room | | -2
                2 | STRAT-SAN | STRAT | Stratégique | Strategic | 2 | Salle de la Santé | Health room | SAN | 1
                3 | OPER-SAN | OPER | Opérationnel | Operational | 4 | Salle des services | Services room | SAN | 2
                """);
        rows.put("dim_blocker_category", """
                blocker_category_key | category_code | name_fr | name_en
                1 | staff | Personnel | Staff
                """);
        rows.put("fact_blocker_lifecycle", """
                blocker_key | blocker_id | title_fr | title_en | blocker_category_key | room_key | shown_room_key | plan_element_key | indicator_key | state_code | is_open | level_up_count | is_escalated | business_hours | clock_count | clock_kept_count
                1 | B1 | Postes vacants | Vacant positions | 1 | 3 | 1 | 100 | 1 | waiting | true | 2 | true | 120.5 | 2 | 1
                2 | B2 | Entente tardive | Late agreement | 1 | 2 | 2 | 100 | 1 | resolved | false | 0 | false | 40 | 1 | 1
                """);
        rows.put("fact_action_status", """
                action_status_key | action_id | title_fr | title_en | room_key | indicator_key | owner_role_code | planned_end_date | status_code | progress_ratio | is_current | is_due | is_done_in_time | counted_due_code
                1 | A1 | Recruter | Recruit | 2 | 1 | branch_head | 2018-03-31 | under_way | 0.4 | true | true | false | late
                2 | A2 | Signer | Sign | 2 | 1 | deputy_minister | 2018-05-31 | done | 1 | true | true | true | done_in_time
                """);
        rows.put("fact_risk_snapshot", """
                risk_snapshot_key | risk_id | snapshot_date | title_fr | title_en | organisation_key | period_key | plan_element_key | likelihood | impact | tolerance | rating_value | previous_snapshot_date | previous_rating_value | rating_change | is_above_tolerance | is_current
                1 | R1 | 2018-03-31 | Pénurie de personnel | Staff shortage | 1 | 16 | 100 | 4 | 4 | 9 | 16 | 2017-09-30 | 8 | 8 | true | true
                """);
        rows.put("fact_improvement", """
                improvement_key | improvement_id | title_fr | title_en | problem_fr | problem_en | cause_fr | cause_en | countermeasure_fr | countermeasure_en | method_key | organisation_key | period_key | indicator_key | opened_date | closed_date | is_closed | day_count | effect_code | effect_value
                1 | A3-1 | Accueil | Reception | File d’attente | Queue | Un seul guichet | One counter | Deux guichets | Two counters | 1 | 1 | 16 | 1 | 2017-05-01 | 2017-09-01 | true | 123 | measured | 4
                2 | A3-2 | Formulaire | Form | Erreurs | Errors | Mots obscurs | Obscure words | Mots clairs | Plain words | 1 | 1 | 16 | 1 | 2017-06-01 | | false | | none |
                """);
        rows.put("dim_method", """
                method_key | method_id | name_fr | name_en
                1 | lean | Lean | Lean
                """);
        rows.put("fact_decision", """
                decision_key | decision_id | room_key | text_fr | text_en | taken_date | due_date | is_done | is_due | is_done_in_time
                1 | D1 | 1 | Ouvrir deux cliniques | Open two clinics | 2018-02-01 | 2018-04-30 | false | true | false
                2 | D2 | 2 | Revoir les horaires | Review schedules | 2018-02-01 | 2018-03-31 | true | true | true
                """);
        rows.put("fact_caucus", """
                caucus_key | room_key | planned_date | is_held | item_count | is_planned_to_date
                1 | 1 | 2018-05-01 | true | 4 | true
                2 | 2 | 2018-05-08 | false | 0 | true
                """);
    }

    private static void accounts(Map<String, String> rows) {
        rows.put("dim_reporting_request", """
                request_key | request_id | name_fr | name_en | requester_id | cycle_code | cycle_name_fr | cycle_name_en
                1 | RC-1 | Rapport annuel | Annual report | FIN | yearly | Annuel | Yearly
                """);
        rows.put("dim_data_concept", """
                concept_key | concept_id | name_fr | name_en
                1 | staff | Effectif | Headcount
                """);
        rows.put("fact_reporting_field", """
                reporting_field_key | request_key | concept_key | organisation_key | period_key | field_count | hours | is_first_asking | avoidable_hours
                1 | 1 | 1 | 1 | 16 | 4 | 12.5 | true | 0
                2 | 1 | 1 | 1 | 16 | 2 | 7.5 | false | 7.5
                """);
        rows.put("fact_reporting_load", """
                reporting_load_key | organisation_key | period_key | hours | estimated_hours | full_time_equivalents | is_comparable | comparable_hours | comparable_full_time_equivalents
                1 | 1 | 16 | 20 | 0 | 1234.5 | true | 20 | 1234.5
                """);
        rows.put("dim_service_commitment", """
                commitment_key | commitment_id | organisation_id | service_fr | service_en | standard_fr | standard_en | target_share
                1 | S1 | SAN | Inscription | Enrolment | En 30 jours | Within 30 days | 0.9
                """);
        rows.put("fact_service_commitment", """
                service_commitment_key | commitment_key | organisation_key | period_key | service_count | met_count | is_consistent
                1 | 1 | 1 | 16 | 100 | 93 | true
                """);
        rows.put("dim_obligation", """
                obligation_key | obligation_id | name_fr | name_en
                1 | annual_report | Rapport annuel | Annual report
                """);
        rows.put("fact_obligation", """
                obligation_filing_key | organisation_key | obligation_key | period_key | is_due | is_filed | is_filed_in_time
                1 | 1 | 1 | 16 | true | true | false
                """);
        rows.put("fact_project_snapshot", """
                project_snapshot_key | project_id | snapshot_date | name_fr | name_en | organisation_key | period_key | rating_code | rating_name_fr | rating_name_en | is_current | cost_drift_ratio | delay_day_count
                1 | P1 | 2018-03-31 | Hôpital | Hospital | 1 | 16 | amber | Jaune | Amber | true | 0.12 | 30
                """);
        rows.put("dim_trajectory_status", """
                trajectory_status_key | trajectory_status_code | name_fr | name_en | display_rank
                1 | met | Atteint | Met | 1
                2 | off_track | Hors trajectoire | Off course | 4
                """);
        rows.put("fact_indicator_trajectory", """
                trajectory_key | indicator_key | organisation_key | period_key | plan_element_key | target_basis_code | actual_value | target_value | trajectory_status_code | is_latest | counted_status_code | counted_change_code
                1 | 1 | 1 | 16 | 101 | in_force | 85 | 80 | met | true | met | improved
                2 | 4 | 2 | 16 | 200 | in_force | 7 | 5 | off_track | true | off_track | worsened
                """);
    }

    private static void index(Map<String, String> rows) {
        rows.put("dim_index_version", """
                version_key | version_id | name_fr | name_en | valid_from | is_experimental | weight_total | is_accepted | is_provisional | is_attainment_assumed
                1 | v1 | Version de juillet 2019 | Version of July 2019 | 2016-04-01 | false | 100 | true | true | true
                """);
        rows.put("dim_index_component", """
                component_key | version_key | version_id | component_code | half_code | weight | is_confirmed | name_fr | name_en | effective_weight
                1 | 1 | v1 | production | quality | 50 | true | Production du plan | Plan produced | 50
                2 | 1 | v1 | attainment | attainment | 50 | true | Atteinte | Attainment | 50
                """);
        rows.put("fact_performance_index", """
                performance_index_key | organisation_key | period_key | version_key | component_key | score | effective_weight | points | is_scored
                1 | 1 | 16 | 1 | 1 | 80 | 50 | 40 | true
                2 | 1 | 16 | 1 | 2 | 70 | 50 | 35 | true
                """);
        rows.put("fact_index_score", """
                index_score_key | organisation_key | period_key | version_key | quality_score | attainment_score | index_score | is_complete | is_provisional | is_attainment_assumed | is_above_70 | counted_code
                1 | 1 | 16 | 1 | 80 | 70 | 75 | true | true | true | true | above_70
                """);
        rows.put("fact_index_indicator", """
                index_indicator_key | organisation_key | period_key | version_key | component_key | indicator_key | is_met | points | lost_points
                1 | 1 | 16 | 1 | 2 | 2 | false | 0 | 16.5
                """);
        rows.put("fact_plan_quality", """
                plan_quality_key | organisation_key | period_key | criterion_code | score | numerator | denominator
                1 | 1 | 16 | production | 100 | 3 | 3
                2 | 2 | 16 | production | 0 | 0 | 3
                3 | 1 | 16 | result_indicators | 66.666667 | 2 | 3
                """);
    }

    private static void progress(Map<String, String> rows) {
        rows.put("dim_delivery", """
                delivery_id | contract_id | file_name | received_at | record_count | landed_count | quarantined_count | is_in_force
                %s | plans.results | Indicateurs.csv | 2018-06-30 22:30:00 | 6 | 6 | 0 | true
                """.formatted("ab".repeat(32)));
        rows.put("dim_action_plan", """
                measure_key | measure_id | action_plan_id | action_plan_name_fr | action_plan_name_en | axis_id | axis_name_fr | axis_name_en | name_fr | name_en
                1 | M1 | PA | Plan d’action | Action plan | A1 | Premier axe | First axis | Tableau public | Public dashboard
                """);
        rows.put("fact_action_plan_measure", """
                measure_key | status_code | status_name_fr | status_name_en | action_count | done_action_count | late_action_count
                1 | late | En retard | Late | 2 | 1 | 1
                """);
        rows.put("dim_plan", """
                plan_key | plan_id | version | name_fr | name_en | plan_type_name_fr | plan_type_name_en
                1 | PS | 1 | Plan stratégique | Strategic plan | Stratégique | Strategic
                """);
        rows.put("fact_plan_legislature", """
                plan_key | organisation_key | end_date | legislature | legislature_end_date | alignment_code | short_day_count
                1 | 1 | 2018-03-31 | 41 | 2018-08-23 | short | 145
                """);
        rows.put("fact_objective_clarity", """
                plan_element_key | organisation_key | control_level_code | is_clear
                100 | 1 | partial | true
                200 | 2 | | false
                """);
        rows.put("fact_blocked_evaluation", """
                evaluation_key | indicator_key | organisation_key | period_key | declared_status_code | computed_status_code | blocker_state_code | blocker_state_name_fr | blocker_state_name_en | open_blocker_count
                1 | 1 | 1 | 16 | met | met | clear | Sans bloquant ouvert | Without an open blocker | 0
                2 | 2 | 1 | 16 | not_met | not_met | blocked | Avec un bloquant ouvert | With an open blocker | 1
                """);
        rows.put("fact_objective_spending", """
                objective_spending_key | organisation_key | period_key | programme_key | objective_key | is_linked | amount
                1 | 1 | 16 | 100 | 101 | true | 1000000000.10
                2 | 1 | 16 | 100 | -2 | false | 234567890.02
                """);
        rows.put("fact_unit_cost", """
                unit_cost_key | indicator_key | organisation_key | objective_key | period_key | state_code | state_name_fr | state_name_en | display_rank | linked_amount | result_value | unit_cost | year_before_unit_cost | favourable_change_year
                1 | 1 | 1 | 101 | 16 | told | Coût connu | Cost known | 0 | 1000000000.10 | 8000 | 125000.000013 | 126000.50 | 1000.499987
                2 | 2 | 1 | 101 | 16 | not_additive | Résultats qui ne s’additionnent pas sur l’exercice | Results that do not add up over the year | 1 | 1000000000.10 | 12 | | |
                """);
        rows.put("dim_system", """
                system_key | system_id | name_fr | name_en | function_code | function_name_fr | function_name_en
                1 | S1 | Dossier | Case file | files | Dossiers | Files
                2 | S2 | Clair | Clear | files | Dossiers | Files
                """);
        rows.put("bridge_org_system", """
                organisation_id | system_id | system_key | organisation_key | is_in_use
                SAN | S1 | 1 | 1 | true
                SAN | S2 | 2 | 1 | true
                """);
        rows.put("fact_system_pair", """
                organisation_key | function_code | function_name_fr | function_name_en | first_system_key | second_system_key
                1 | files | Dossiers | Files | 1 | 2
                """);
        rows.put("fact_innovation_index", """
                organisation_key | period_key | is_government | component_count | innovation_score
                -2 | 16 | true | 3 | 41.666667
                1 | 16 | false | 3 | 83.333333
                """);
        rows.put("fact_room_result", """
                room_result_key | room_key | indicator_key | period_key | published_date | shown_from | is_shown | is_seen
                1 | 1 | 1 | 16 | 2018-05-01 | 2018-05-02 | true | true
                2 | 2 | 1 | 16 | 2018-05-01 | 2018-05-02 | true | false
                """);
    }

    private static void voice(Map<String, String> rows) {
        rows.put("dim_survey_wave", """
                wave_key | survey_id | wave_id | name_fr | name_en | population_code | opened_date | closed_date | invited_count | minimum_group_size
                1 | climat | climat-2018 | Sondage 2018 | Survey 2018 | employees | 2018-02-01 | 2018-02-28 | 60 | 10
                2 | usagers | usagers-2018 | Usagers 2018 | Users 2018 | citizens | 2018-03-01 | 2018-03-31 | 12 | 10
                """);
        rows.put("dim_question", """
                question_key | wave_id | question_id | wording_fr | wording_en | polarity_code | topic_code
                -2 | not_applicable | not_applicable | Sans objet | Not applicable | neutral |
                1 | climat-2018 | Q1 | Mes outils me conviennent. | My tools suit me. | positive | tools
                2 | usagers-2018 | Q1 | Le service me convient. | The service suits me. | positive | service
                """);
        rows.put("dim_profile", """
                profile_key | wave_id | profile_id | attributes_code | name_fr | name_en
                1 | climat-2018 | total | total | Ensemble | Everybody
                2 | climat-2018 | role=manager | role | role = manager | role = manager
                3 | climat-2018 | role=staff | role | role = staff | role = staff
                4 | climat-2018 | region=05 | region | region = 05 | region = 05
                5 | usagers-2018 | total | total | Ensemble | Everybody
                """);
        rows.put("fact_survey_result", """
                wave_key | question_key | profile_key | organisation_key | state_code | is_suppressed | suppression_reason_code | participant_count | invited_count | valid_count | favourable_count | favourable_score
                1 | -2 | 1 | -2 | published | false | | 40 | 60 | | |
                1 | 1 | 1 | -2 | published | false | | | | 38 | 19 | 0.5
                1 | 1 | 2 | -2 | suppressed | true | small_group | | | | |
                1 | 1 | 3 | -2 | published | false | | | | 33 | 16 | 0.484848
                1 | 1 | 4 | -2 | suppressed | true | complementary | | | | |
                2 | -2 | 5 | -2 | suppressed | true | small_group | | | | |
                2 | 2 | 5 | -2 | suppressed | true | small_group | | | | |
                """);
        rows.put("dim_theme", """
                theme_key | codebook_id | theme_id | level_number | family_theme_key | family_name_fr | family_name_en | name_fr | name_en
                1 | issues | overload | 2 | 1 | Capacité | Capacity | Surcharge chronique | Chronic overload
                """);
        rows.put("fact_issue_mention", """
                consultation_id | source_type_code | source_key | organisation_key | theme_key | codebook_id | theme_id | is_mentioned | mention_count
                c1 | group | 1 | -2 | 1 | issues | overload | true | 1
                """);
        rows.put("agg_theme_salience", """
                consultation_id | unit_code | audience_code | theme_key | mention_count | unit_count | salience_ratio
                c1 | session | managers | 1 | 2 | 3 | 0.666667
                """);
        rows.put("fact_consultation", """
                consultation_id | activity_code | name_fr | name_en | people_count | organisation_count | source_reference
                c1 | questionnaire | Questionnaire | Questionnaire | 43 | 20 | §7
                """);
    }
}
