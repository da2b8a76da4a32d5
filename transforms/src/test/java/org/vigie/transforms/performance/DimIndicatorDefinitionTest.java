package org.vigie.transforms.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.plans.PlanTables;
import org.vigie.testkit.SparkTest;

/** What an indicator measures changes over time, and a series goes on only where both ways compare. */
@SparkTest
class DimIndicatorDefinitionTest {
    private static final String DEFINITIONS = "indicator_id | valid_from date | definition_fr | definition_en"
            + " | is_comparable boolean | change_reason_fr | change_reason_en\n";

    @Test
    void aDefinitionThatDoesNotCompareBeginsAGroup() {
        Dataset<Row> definitions = definitions("""
                calls | 2020-04-01 | Appels            | Calls                 | true  |       |
                calls | 2023-04-01 | Appels, courriels | Calls and e-mails     | false | Canal | Channel
                calls | 2024-04-01 | Appels, messages  | Calls and messages    | true  | Mots  | Words
                """);
        assertRows(definitions.where("indicator_id = 'calls'"), """
                indicator_key | definition_en      | comparability_group | is_break | change_reason_en | valid_from | valid_to   | is_current
                1             |                    | 1                   | false    |                  | 1900-01-01 | 2020-04-01 | false
                1             | Calls              | 1                   | false    |                  | 2020-04-01 | 2023-04-01 | false
                1             | Calls and e-mails  | 2                   | true     | Channel          | 2023-04-01 | 2024-04-01 | false
                1             | Calls and messages | 2                   | false    | Words            | 2024-04-01 | 9999-12-31 | true
                """);
        assertThat(definitions
                        .where("indicator_id = 'calls'")
                        .select("definition_hash")
                        .distinct()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void anIndicatorWithoutDeliveredDefinitionsAlwaysHadThatOfItsPlan() {
        assertRows(definitions("").where("indicator_key >= 0"), """
                indicator_id | definition_en | comparability_group | is_break | valid_from | valid_to   | is_current
                calls        | Number        | 1                   | false    | 1900-01-01 | 9999-12-31 | true
                """);
    }

    @Test
    void aDefinitionOfAnIndicatorThatNobodyKnowsIsNone() {
        assertRows(
                definitions("other | 2020-04-01 | Autre | Other | false | |").where("indicator_key >= 0"),
                "indicator_id\ncalls\n");
    }

    @Test
    void nothingMakesTheMembersAlone() {
        assertRows(
                DimIndicatorDefinition.build(
                        emptyFrame(TableCatalog.shipped().table(PlanTables.STG_INDICATOR_DEFINITION)),
                        indicators().where("false"),
                        LocalDate.of(2024, 10, 15)),
                "indicator_key\n-1\n-2\n-3\n");
    }

    private static Dataset<Row> definitions(String rows) {
        return DimIndicatorDefinition.build(frame(DEFINITIONS + rows), indicators(), LocalDate.of(2024, 10, 15));
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint | definition_fr | definition_en
                calls        | 1                    | Nombre        | Number
                unknown      | -1                   |               |
                """);
    }
}
