package org.vigie.transforms.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.keys.SurrogateKey;

@SparkTest
class DimIndicatorTest {
    @Test
    void whatIsNotGivenIsNotApplicableAndWhatIsNotKnownIsUnknown() {
        assertRows(dimension("""
                indicator_id | plan_element_id | direction_code | unit_code
                i1           | result:1        | INCREASE       | percent
                i2           | result:gone     | NONE           | parsec
                i3           |                 | SIDEWAYS       | percent
                """).where("indicator_key >= 0"), """
                indicator_id | plan_element_key | direction_name_fr    | direction_name_en    | unit_key
                i1           | 5                | À la hausse          | Increase             | 9
                i2           | -1               | Sans sens souhaité   | No desired direction | -1
                i3           | -2               | SIDEWAYS             | SIDEWAYS             | 9
                """);
    }

    @Test
    void theDefinitionHashChangesWithTheDirectionAndWithNothingElse() {
        String header = "indicator_id | plan_element_id | direction_code | unit_code\n";
        String rising = hash(header + "i1 | result:1 | INCREASE | percent");
        assertThat(hash(header + "i1 | result:2 | INCREASE | percent")).isEqualTo(rising);
        assertThat(hash(header + "i1 | result:1 | DECREASE | percent")).isNotEqualTo(rising);
    }

    @Test
    void keysOfReferenceListsAreThoseThatFactsCompute() {
        Dataset<Row> key = frame("code\nmet").select(SurrogateKey.of("code").as("key"));
        assertThat(key.first().getLong(0)).isEqualTo(SurrogateKey.ofText("met"));
        assertThat(DimStatus.rows()).hasSize(10);
        assertThat(DimUnitOfMeasure.rows()).hasSize(13);
    }

    @Test
    void membersAreThereWhateverIsDelivered() {
        Dataset<Row> none = emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR));
        assertRows(DimIndicator.build(none, planElements(), units()), """
                indicator_key | indicator_id   | direction_code | plan_element_key
                -1            | unknown        | UNKNOWN        | -1
                -2            | not_applicable | UNKNOWN        | -2
                -3            | suppressed     | UNKNOWN        | -3
                """);
    }

    private static String hash(String indicator) {
        return dimension(indicator).where("indicator_key >= 0").first().getAs("definition_hash");
    }

    private static Dataset<Row> dimension(String indicators) {
        Dataset<Row> conformed = frame(indicators)
                .unionByName(emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_INDICATOR)), true);
        return DimIndicator.build(conformed, planElements(), units());
    }

    private static Dataset<Row> planElements() {
        return frame("""
                plan_element_id | plan_element_key bigint
                result:1        | 5
                """);
    }

    private static Dataset<Row> units() {
        return frame("""
                unit_code | unit_key bigint
                percent   | 9
                """);
    }
}
