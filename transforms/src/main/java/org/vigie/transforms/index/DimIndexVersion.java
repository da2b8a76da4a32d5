package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/**
 * One row per version of the index. A version whose weights do not make 100, or of which one is negative, is not accepted:
 * nothing is scored by it, and the rule {@code index-version.weights-make-100} refuses to publish it. One with a weight
 * still to be confirmed is provisional.
 */
public final class DimIndexVersion {
    private static final String TOTAL = "decimal(18,4)";

    private DimIndexVersion() {}

    public static Dataset<Row> build(Dataset<Row> versions, Dataset<Row> components) {
        Dataset<Row> weights = components
                .groupBy(col("version_id").as("weighed_id"))
                .agg(
                        sum("weight").as("total"),
                        min("weight").as("least"),
                        bool_and(col("is_confirmed")).as("all_confirmed"));
        Dataset<Row> dimension = versions.join(weights, col("version_id").equalTo(col("weighed_id")), "left")
                .withColumn("weight_total", coalesce(col("total"), lit(0)).cast(TOTAL))
                .select(
                        SurrogateKey.of("version_id").as("version_key"),
                        col("version_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("valid_from"),
                        coalesce(col("valid_to"), lit(Validity.END)).as("valid_to"),
                        col("is_experimental"),
                        col("attainment_formula_code"),
                        col("is_attainment_assumed"),
                        col("weight_total"),
                        col("weight_total")
                                .equalTo(100)
                                .and(coalesce(col("least").geq(0), lit(false)))
                                .as("is_accepted"),
                        not(coalesce(col("all_confirmed"), lit(true))).as("is_provisional"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        Validity.BEGINNING,
                        Validity.END,
                        false,
                        member.code(),
                        false,
                        BigDecimal.ZERO,
                        false,
                        false));
    }
}
