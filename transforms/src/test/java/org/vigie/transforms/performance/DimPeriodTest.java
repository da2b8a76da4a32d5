package org.vigie.transforms.performance;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class DimPeriodTest {
    @Test
    void aFiscalYearRunsFromAprilToMarchInFourQuarters() {
        assertRows(periods("2019-2020").where("granularity_code in ('fiscal_year', 'quarter')"), """
                period_id    | name_fr      | name_en      | start_date | end_date   | fiscal_year | fiscal_quarter
                2019-2020    | 2019-2020    | 2019-2020    | 2019-04-01 | 2020-03-31 | 2019-2020   |
                2019-2020-T1 | T1 2019-2020 | Q1 2019-2020 | 2019-04-01 | 2019-06-30 | 2019-2020   | 1
                2019-2020-T2 | T2 2019-2020 | Q2 2019-2020 | 2019-07-01 | 2019-09-30 | 2019-2020   | 2
                2019-2020-T3 | T3 2019-2020 | Q3 2019-2020 | 2019-10-01 | 2019-12-31 | 2019-2020   | 3
                2019-2020-T4 | T4 2019-2020 | Q4 2019-2020 | 2020-01-01 | 2020-03-31 | 2019-2020   | 4
                """);
    }

    @Test
    void daysAroundTheTurnOfTheYearFallWhereTheyShould() {
        Dataset<Row> months = periods("2019-2020", "2020-2021").where("granularity_code = 'month'");
        assertRows(
                months.where("date'2020-03-31' between start_date and end_date"
                        + " or date'2020-04-01' between start_date and end_date"
                        + " or date'2020-02-29' between start_date and end_date"),
                """
                period_id | name_fr      | name_en       | end_date   | fiscal_year | fiscal_quarter
                2020-02   | février 2020 | February 2020 | 2020-02-29 | 2019-2020   | 4
                2020-03   | mars 2020    | March 2020    | 2020-03-31 | 2019-2020   | 4
                2020-04   | avril 2020   | April 2020    | 2020-04-30 | 2020-2021   | 1
                """);
    }

    @Test
    void whatIsNoFiscalYearMakesNoPeriodAndMembersAreAlwaysThere() {
        assertRows(periods("2016-17", "2016-2018", ""), """
                period_key | period_id      | granularity_code | name_fr    | name_en        | start_date | fiscal_year
                -1         | unknown        | unknown          | Inconnu    | Unknown        |            | unknown
                -2         | not_applicable | not_applicable   | Sans objet | Not applicable |            | not_applicable
                -3         | suppressed     | suppressed       | Masqué     | Suppressed     |            | suppressed
                """);
    }

    private static Dataset<Row> periods(String... fiscalYears) {
        Dataset<Row> years = frame("fiscal_year\n" + String.join("\n", fiscalYears) + "\n" + fiscalYears[0]);
        return DimPeriod.build(
                years,
                years,
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR_OBSERVATION)),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_BUDGET)),
                emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_WORKFORCE)));
    }
}
