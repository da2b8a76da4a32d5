package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, fiscal year, version and indicator that counts for its attainment: the points that it brings
 * or costs. The weight of attainment is spread evenly over them; the points brought make those of the component.
 */
public final class FactIndexIndicator {
    private static final String POINTS = "decimal(28,12)";

    private FactIndexIndicator() {}

    /** @param basis whose verdicts make the attainment score */
    public static Dataset<Row> build(
            Dataset<Row> index,
            Dataset<Row> components,
            Dataset<Row> versions,
            Dataset<Row> evaluations,
            StatusBasis basis) {
        Dataset<Row> attainment = components
                .where("criterion_code = 'attainment' and component_key >= 0")
                .select(col("component_key").as("attainment_key"));
        Dataset<Row> formulas = versions.select(col("version_key").as("formula_key"), col("attainment_formula_code"));
        Column status = col(basis.code() + "_status_code");
        Dataset<Row> judged = evaluations.select(
                col("organisation_key").as("judged_organisation_key"),
                col("period_key").as("judged_period_key"),
                col("indicator_key"),
                status.as("status_code"));
        Dataset<Row> counted = index.join(attainment, col("component_key").equalTo(col("attainment_key")))
                .join(formulas, col("version_key").equalTo(col("formula_key")))
                .join(
                        judged,
                        col("organisation_key")
                                .equalTo(col("judged_organisation_key"))
                                .and(col("period_key").equalTo(col("judged_period_key"))))
                .where(counts());
        return select(counted);
    }

    /** A missing result counts, unless the version is lenient. */
    private static Column counts() {
        Column strict = col("attainment_formula_code").equalTo("strict");
        return col("status_code")
                .isin("met", "not_met")
                .or(strict.and(col("status_code").equalTo("not_available")));
    }

    private static Dataset<Row> select(Dataset<Row> counted) {
        Column among = count(lit(1)).over(Window.partitionBy("organisation_key", "period_key", "version_key"));
        Column share = col("effective_weight").divide(among).cast(POINTS);
        Column none = lit(0).cast(POINTS);
        return counted.withColumn("share", share)
                .withColumn("is_met", col("status_code").equalTo("met"))
                .select(
                        SurrogateKey.of("organisation_key", "period_key", "component_key", "indicator_key")
                                .as("index_indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("version_key"),
                        col("component_key"),
                        col("indicator_key"),
                        col("as_of_date"),
                        col("is_met"),
                        when(col("is_met"), col("share")).otherwise(none).as("points"),
                        when(col("is_met"), none).otherwise(col("share")).as("lost_points"),
                        col("is_experimental"));
    }
}
