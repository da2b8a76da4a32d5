package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.col;
import static org.vigie.contract.projects.ProjectTables.STG_RISK_SNAPSHOT;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.conformed.projects.StgProjectState;
import org.vigie.transforms.conformed.reporting.StgReportingField;

/** What surrounds plans is brought to one row per key, and its periods to fiscal years. */
@SparkTest
class SurroundingsConformedTest {
    private static final String WHENCE = " | received_at timestamp | delivery_id | source_file | source_line int\n";

    @Test
    void aPeriodLiesInTheFiscalYearThatBeganInApril() {
        assertRows(
                frame("""
                period_id    | day date
                2023-2024    | 2020-03-31
                2023-2024-T4 | 2020-04-01
                2024-03      | 2020-02-29
                2024-04      | 2020-12-31
                             |
                """)
                        .select(
                                FiscalYear.of(col("period_id")).as("of"),
                                FiscalYear.ofDay(col("day")).as("of_day")),
                """
                of        | of_day
                2023-2024 | 2019-2020
                2023-2024 | 2020-2021
                2023-2024 | 2019-2020
                2024-2025 | 2020-2021
                          |
                """);
    }

    @Test
    void aYearNamedOftenIsNamedOnceAndTellsByWhom() {
        Dataset<Row> risks = frame("""
                snapshot_date date | known_from timestamp | delivery_id | source_file | source_line int
                2024-03-31         | 2024-04-01 00:00:00  | d1          | r.csv       | 2
                2024-03-30         | 2024-04-02 00:00:00  | d2          | r.csv       | 2
                                   | 2024-04-02 00:00:00  | d2          | r.csv       | 3
                """);
        assertRows(StgFiscalYear.ofDays(risks, "snapshot_date", STG_RISK_SNAPSHOT), """
                fiscal_year | named_by          | delivery_id
                2023-2024   | stg_risk_snapshot | d2
                """);
    }

    @Test
    void hoursThatAreNotSaidToBeEstimatesWereCounted() {
        Dataset<Row> fields = frame("request_id | organisation_id | concept_id | period_id | field_count int"
                + " | hours decimal(28,6) | is_estimate boolean" + WHENCE + """
                r1 | MSS | workforce | 2024-02 | 3 | 1.5 |      | 2024-04-01 00:00:00 | d1 | f.csv | 2
                r1 | MSS | workforce | 2024-02 | 3 | 2   | true | 2024-04-02 00:00:00 | d2 | f.csv | 2
                r2 | MSS | workforce | 2024-02 | 3 |     |      | 2024-04-01 00:00:00 | d1 | f.csv | 3
                """);
        assertRows(StgReportingField.build(fields), """
                request_id | fiscal_year | hours    | is_estimate | delivery_id
                r1         | 2023-2024   | 2.000000 | true        | d2
                r2         | 2023-2024   |          | false       | d1
                """);
    }

    @Test
    void aProjectsCostIsInUnitsOfItsCurrency() {
        Dataset<Row> portfolio = frame("""
                project_id | organisation_id | project_name | rating_code | whole_life_cost decimal(18,2) | end_date date | known_from timestamp | delivery_id | source_file | source_line int
                g1         | DFT             | Rail         | amber       | 1045.50                       | 2030-03-31    | 2024-04-01 00:00:00  | d1          | g.csv       | 2
                g2         | MOD             | Ships        | not_rated   |                               |               | 2024-04-01 00:00:00  | d1          | g.csv       | 3
                """);
        Dataset<Row> delivered = frame("project_id | snapshot_date date | organisation_id | name_fr | name_en"
                + " | rating_code | whole_life_cost decimal(18,2) | planned_end_date date" + WHENCE + """
                p1 | 2024-03-31 | MSS | Hôpital | Hospital | red | 12.00 | 2026-03-31 | 2024-04-01 00:00:00 | d2 | p.csv | 2
                p1 | 2024-03-31 | MSS | Hôpital | Hospital | red | 13.00 | 2026-03-31 | 2024-04-01 00:00:00 | d2 | p.csv | 3
                """);
        assertRows(StgProjectState.ofPortfolio(portfolio).unionByName(StgProjectState.ofSnapshots(delivered)), """
                project_id | snapshot_date | name_fr | whole_life_cost | currency_code | planned_end_date
                g1         | 2022-03-31    | Rail    | 1045500000.00   | GBP           | 2030-03-31
                g2         | 2022-03-31    | Ships   |                 | GBP           |
                p1         | 2024-03-31    | Hôpital | 13.00           | CAD           | 2026-03-31
                """);
    }
}
