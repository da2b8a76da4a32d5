package org.vigie.transforms.conformed.barometre;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.attainment.Attainment;
import org.vigie.transforms.attainment.AttainmentEngine;
import org.vigie.transforms.attainment.Direction;
import org.vigie.transforms.attainment.Target;

/**
 * One row per published record of the French results barometer, for the country, its regions and its departments: how far
 * the way from the initial value to the target is gone, by the attainment engine, beside what was published. Whether an
 * indicator should rise or fall is told by its national record: a target above the initial value means rise.
 */
public final class StgTerritorialProgress {
    private static final String VALUE = "decimal(28,6)";
    private static final StructType SHAPE =
            StructType.fromDDL("progress_bounded decimal(28,6), progress_reason_code string");

    private StgTerritorialProgress() {}

    public static Dataset<Row> build(Dataset<Row> national, Dataset<Row> regional, Dataset<Row> departmental) {
        Dataset<Row> records = records(national, "country", lit("FR"), lit("France"))
                .unionByName(records(regional, "region", col("region_code"), col("region_name")))
                .unionByName(records(departmental, "department", col("department_code"), col("department_name")));
        return records.join(directions(national), "source_indicator_id", "left")
                .withColumn("direction_code", coalesce(col("national_direction_code"), lit("UNKNOWN")))
                .withColumn("judged", judged())
                .select(
                        col("source_indicator_id"),
                        col("measure"),
                        col("indicator"),
                        col("territory_level_code"),
                        col("territory_code"),
                        col("territory_name"),
                        col("direction_code"),
                        col("initial_value"),
                        col("initial_date"),
                        col("current_value"),
                        col("current_date"),
                        col("target_value"),
                        col("target_date"),
                        col("unit"),
                        col("judged.progress_bounded").as("progress_bounded"),
                        col("judged.progress_reason_code").as("progress_reason_code"),
                        col("published_progress"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> directions(Dataset<Row> national) {
        return national.where("initial_value is not null and target_value is not null")
                .select(
                        col("indicator_id").as("source_indicator_id"),
                        when(col("target_value").gt(col("initial_value")), Direction.INCREASE.name())
                                .otherwise(Direction.DECREASE.name())
                                .as("national_direction_code"))
                // one indicator may serve two measures; both records tell the same
                .dropDuplicates("source_indicator_id");
    }

    private static Dataset<Row> records(Dataset<Row> summary, String level, Column code, Column name) {
        return summary.select(
                col("indicator_id").as("source_indicator_id"),
                col("measure"),
                col("indicator"),
                lit(level).as("territory_level_code"),
                code.as("territory_code"),
                name.as("territory_name"),
                col("initial_value").cast(VALUE).as("initial_value"),
                col("initial_date").cast("date").as("initial_date"),
                col("current_value").cast(VALUE).as("current_value"),
                col("current_date").cast("date").as("current_date"),
                col("target_value").cast(VALUE).as("target_value"),
                col("target_date").cast("date").as("target_date"),
                col("unit"),
                col("target_share").cast(VALUE).as("published_progress"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
    }

    private static Column judged() {
        UDF1<Row, Row> judge = StgTerritorialProgress::judge;
        return udf(judge, SHAPE)
                .apply(struct(col("direction_code"), col("initial_value"), col("current_value"), col("target_value")));
    }

    private static Row judge(Row row) {
        Optional<BigDecimal> target = number(row, "target_value");
        if (target.isEmpty()) {
            return RowFactory.create(null, "NO_NUMERIC_TARGET");
        }
        String code = row.getAs("direction_code");
        Attainment attainment = AttainmentEngine.evaluate(
                Direction.find(code).orElse(Direction.UNKNOWN),
                new Target.Threshold(target.get()),
                number(row, "initial_value"),
                number(row, "current_value"));
        return RowFactory.create(
                attainment.boundedProgress().orElse(null),
                attainment.progressReason().name());
    }

    private static Optional<BigDecimal> number(Row row, String field) {
        @Nullable BigDecimal value = row.getAs(field);
        return Optional.ofNullable(value);
    }
}
