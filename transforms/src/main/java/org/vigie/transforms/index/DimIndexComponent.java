package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per version and component. The weight of what is still to be confirmed is spread over the confirmed components
 * of the same half, so that a half keeps its weight; it counts for nothing itself.
 */
public final class DimIndexComponent {
    private static final String WEIGHT = "decimal(18,12)";

    private DimIndexComponent() {}

    public static Dataset<Row> build(Dataset<Row> components, Dataset<Row> versions) {
        Dataset<Row> dimension = KeyLookup.with(components, versions, "version_id", "version_key")
                .select(
                        SurrogateKey.of("version_id", "component_code").as("component_key"),
                        col("version_key"),
                        col("version_id"),
                        col("component_code"),
                        col("half_code"),
                        col("criterion_code"),
                        col("weight"),
                        col("is_confirmed"),
                        col("name_fr"),
                        col("name_en"),
                        coalesce(effectiveWeight(), lit(0)).cast(WEIGHT).as("effective_weight"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.number(),
                        member.code(),
                        member.code(),
                        member.code(),
                        member.code(),
                        BigDecimal.ZERO,
                        false,
                        member.label().fr(),
                        member.label().en(),
                        BigDecimal.ZERO));
    }

    private static Column effectiveWeight() {
        var half = Window.partitionBy("version_id", "half_code");
        Column confirmed = when(col("is_confirmed"), col("weight"));
        Column confirmedTotal = sum(confirmed).over(half);
        return when(
                confirmedTotal.notEqual(0),
                confirmed.multiply(sum("weight").over(half)).divide(confirmedTotal));
    }
}
