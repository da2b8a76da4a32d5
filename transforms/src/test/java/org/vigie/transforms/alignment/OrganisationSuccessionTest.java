package org.vigie.transforms.alignment;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.none;

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
                C              | D            | 3               | -1            | 1.000000000000 | true
                E              | F            | -1              | -1            | 0.600000000000 | true
                E              | G            | -1              | -1            | 0.400000000000 | true
                H              | I            | -1              | -1            | 0.600000000000 | false
                H              | J            | -1              | -1            |                | false
                K              | L            | -1              | -1            | 0.333333333333 | true
                K              | M            | -1              | -1            | 0.333333333333 | true
                K              | N            | -1              | -1            | 0.333333333333 | true
                """);
    }

    @Test
    void anOrganisationsHeirsAreTodaysAndTheirWeightsMakeOne() {
        assertRows(heirs(HEADER + """
                A | C | 2020-04-01 | merge  |
                B | C | 2020-04-01 | merge  |
                C | D | 2022-04-01 | split  | 0.75
                C | E | 2022-04-01 | split  | 0.25
                E | D | 2023-04-01 | merge  |
                """), """
                organisation_id | heir_organisation_id | weight         | is_weight_known
                A               | D                    | 1.000000000000 | true
                B               | D                    | 1.000000000000 | true
                C               | D                    | 1.000000000000 | true
                E               | D                    | 1.000000000000 | true
                """);
        assertRows(heirs(HEADER + """
                A | A | 2020-04-01 | split | 0.7
                A | B | 2020-04-01 | split | 0.3
                A | C | 2022-04-01 | rename |
                """), """
                organisation_id | heir_organisation_id | weight         | is_weight_known
                A               | C                    | 0.700000000000 | true
                A               | B                    | 0.300000000000 | true
                B               | B                    | 1.000000000000 | true
                C               | C                    | 1.000000000000 | true
                """);
    }

    @Test
    void withoutKnownSharesThereIsNoWeight() {
        assertRows(heirs(HEADER + """
                A | B | 2020-04-01 | split |
                A | C | 2020-04-01 | split | 0.5
                """), """
                organisation_id | heir_organisation_id | weight         | is_weight_known
                A               | B                    |                | false
                A               | C                    |                | false
                B               | B                    | 1.000000000000 | true
                C               | C                    | 1.000000000000 | true
                """);
    }

    @Test
    void organisationsThatSucceedEachOtherInTurnComeToAnEnd() {
        assertRows(heirs(HEADER + """
                A | B | 2020-04-01 | rename |
                B | A | 2022-04-01 | rename |
                """), """
                organisation_id | heir_organisation_id
                A               | A
                B               | A
                C               | C
                """);
    }

    @Test
    void withoutSuccessionsEveryOrganisationIsItsOwnHeir() {
        assertRows(heirs(HEADER), """
                organisation_id | heir_organisation_id | weight         | is_weight_known
                A               | A                    | 1.000000000000 | true
                B               | B                    | 1.000000000000 | true
                C               | C                    | 1.000000000000 | true
                """);
        assertRows(successions(HEADER), "predecessor_id");
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
                C               | 3                       | 2020-04-01      | 9999-12-31    | true
                """);
    }
}
