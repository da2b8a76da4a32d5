package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.none;

import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.alignment.AlignmentTables;
import org.vigie.testkit.SparkTest;

/** Ministries that merge, split and change their names. */
@SparkTest
class OrganisationSuccessionTest {
    private static final String HEADER =
            "predecessor_id | successor_id | effective_date date | kind_code | share decimal(18,12)\n";

    @Test
    void whatMergesOrIsRenamedPassesWholeAndASplitByItsShares() {
        assertRows(successions(HEADER + """
                A | C | 2020-04-01 | merge  |
                B | C | 2020-04-01 | merge  |
                C | D | 2022-04-01 | rename |
                E | F | 2021-04-01 | split  | 0.6
                E | G | 2021-04-01 | split  | 0.4
                H | I | 2021-04-01 | split  | 0.6
                H | J | 2021-04-01 | split  |
                K | L | 2021-04-01 | split  | 0.333333333333
                K | M | 2021-04-01 | split  | 0.333333333333
                K | N | 2021-04-01 | split  | 0.333333333333
                """), """
                predecessor_id | successor_id | predecessor_key | successor_key | share          | is_share_known
                A              | C            | 1               | 3             | 1.000000000000 | true
                B              | C            | 2               | 3             | 1.000000000000 | true
                C              | D            | 31              | -1            | 1.000000000000 | true
                E              | F            | -1              | -1            | 0.600000000000 | true
                E              | G            | -1              | -1            | 0.400000000000 | true
                H              | I            | -1              | -1            | 0.600000000000 | false
                H              | J            | -1              | -1            |                | false
                K              | L            | -1              | -1            | 0.333333333333 | true
                K              | M            | -1              | -1            | 0.333333333333 | true
                K              | N            | -1              | -1            | 0.333333333333 | true
                """);
    }

    /** A and B merged into C, which gave a quarter of itself to E; E joined D. So all of A's is C's or D's today. */
    @Test
    void anOrganisationsHeirsAreTodaysAndTheirWeightsMakeOne() {
        assertRows(heirs(HEADER + """
                A | C | 2020-04-01 | merge  |
                B | C | 2020-04-01 | merge  |
                C | C | 2022-04-01 | split  | 0.75
                C | E | 2022-04-01 | split  | 0.25
                E | D | 2023-04-01 | merge  |
                """), """
                organisation_key | organisation_id | heir_organisation_key | heir_organisation_id | weight         | is_weight_known
                1                | A               | 31                    | C                    | 0.750000000000 | true
                1                | A               | -1                    | D                    | 0.250000000000 | true
                2                | B               | 31                    | C                    | 0.750000000000 | true
                2                | B               | -1                    | D                    | 0.250000000000 | true
                3                | C               | 31                    | C                    | 0.750000000000 | true
                3                | C               | -1                    | D                    | 0.250000000000 | true
                31               | C               | 31                    | C                    | 0.750000000000 | true
                31               | C               | -1                    | D                    | 0.250000000000 | true
                """);
    }

    /** What was split into shares that nobody gave stays with the organisation of the time, counted once. */
    @Test
    void withoutKnownSharesAnOrganisationKeepsWhatItHad() {
        assertRows(heirs(HEADER + """
                A | B | 2020-04-01 | split |
                A | C | 2020-04-01 | split | 0.5
                """), """
                organisation_key | heir_organisation_id | weight         | is_weight_known
                1                | A                    | 1.000000000000 | false
                2                | B                    | 1.000000000000 | true
                3                | C                    | 1.000000000000 | true
                31               | C                    | 1.000000000000 | true
                """);
    }

    @Test
    void organisationsThatSucceedEachOtherInTurnComeToAnEnd() {
        assertRows(heirs(HEADER + """
                A | B | 2020-04-01 | rename |
                B | A | 2022-04-01 | rename |
                """).where("organisation_id <> 'C'"), """
                organisation_id | heir_organisation_id
                A               | A
                B               | A
                """);
    }

    @Test
    void withoutSuccessionsEveryOrganisationIsItsOwnHeir() {
        assertRows(heirs(HEADER), """
                organisation_key | heir_organisation_key | heir_organisation_id | weight         | is_weight_known
                1                | -1                    | A                    | 1.000000000000 | true
                2                | 2                     | B                    | 1.000000000000 | true
                3                | 31                    | C                    | 1.000000000000 | true
                31               | 31                    | C                    | 1.000000000000 | true
                """);
        assertRows(successions(HEADER), "predecessor_id");
    }

    /** Whatever was passed on to whom, and known or not: each description's weights make one, so that no total changes. */
    @Test
    void noSuccessionAddsOrLosesAnything() {
        Random random = new Random(11);
        StringBuilder told = new StringBuilder(HEADER);
        for (int year = 2000; year < 2012; year++) {
            String from = "ABC".substring(random.nextInt(3)).substring(0, 1);
            told.append("%s | B | %s-04-01 | split | 0.3\n".formatted(from, year));
            told.append("%s | C | %s-04-01 | split | %s\n".formatted(from, year, year == 2009 ? "" : "0.7"));
        }
        Dataset<Row> totals = heirs(told.toString())
                .groupBy("organisation_key")
                .agg(sum("weight").as("total"));
        assertThat(totals.count()).isEqualTo(4);
        assertRows(totals.where("total <> 1"), "organisation_key");
    }

    @Test
    void todaysOrganisationsAreToldAsTheyAreToday() {
        Dataset<Row> described = frame("""
                organisation_key bigint | organisation_id | name_fr | name_en | portfolio_id | portfolio_name_fr | portfolio_name_en | is_current boolean
                3                       | C               | Avant   | Before  | P1           | Un                | One               | false
                31                      | C               | Après   | After   | P2           | Deux              | Two               | true
                """);
        assertRows(DimHeirOrganisation.build(described), """
                heir_organisation_key | organisation_id | name_en | portfolio_id
                31                    | C               | After   | P2
                """);
    }

    private static Dataset<Row> successions(String text) {
        Dataset<Row> told = frame(text).unionByName(none(AlignmentTables.STG_ORG_SUCCESSION), true);
        return BridgeOrgSuccession.build(told, organisations());
    }

    private static Dataset<Row> heirs(String text) {
        return BridgeOrgHeir.build(organisations(), successions(text));
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                A               | 1                       | 1900-01-01      | 2020-04-01    | false
                B               | 2                       | 1900-01-01      | 9999-12-31    | true
                C               | 3                       | 2020-04-01      | 2021-04-01    | false
                C               | 31                      | 2021-04-01      | 9999-12-31    | true
                """);
    }
}
