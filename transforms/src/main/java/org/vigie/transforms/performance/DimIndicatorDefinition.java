package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/**
 * One row per indicator and definition. Values measured by definitions of one {@code comparability_group} make one series;
 * a definition that does not compare with the one before begins the next group, and no trend is drawn across. What was
 * measured before the first definition that was delivered followed another, of which nothing is known; an indicator whose
 * definitions were never delivered always had the one that its plan gives.
 */
public final class DimIndicatorDefinition {
    private DimIndicatorDefinition() {}

    public static Dataset<Row> build(Dataset<Row> definitions, Dataset<Row> indicators, LocalDate asOf) {
        Dataset<Row> known = indicators.where("indicator_key >= 0");
        Dataset<Row> told = delivered(definitions, known);
        Dataset<Row> all = told.unionByName(before(told)).unionByName(only(known, told));
        Dataset<Row> open = all.withColumn("valid_to", lit(null).cast("date"));
        Dataset<Row> dimension = Validity.of(open, "indicator_id", asOf)
                .select(
                        SurrogateKey.of("indicator_id", "valid_from").as("indicator_definition_key"),
                        col("indicator_key"),
                        col("indicator_id"),
                        col("definition_fr"),
                        col("definition_en"),
                        col("definition_hash"),
                        group().as("comparability_group"),
                        col("is_break"),
                        col("change_reason_fr"),
                        col("change_reason_en"),
                        col("valid_from"),
                        col("valid_to"),
                        col("is_current"));
        return Member.addedTo(dimension, DimIndicatorDefinition::member);
    }

    private static Column group() {
        Column breaks = sum(when(col("is_break"), lit(1)).otherwise(lit(0)))
                .over(Window.partitionBy("indicator_id").orderBy("valid_from"));
        return breaks.plus(1).cast("int");
    }

    private static Dataset<Row> delivered(Dataset<Row> definitions, Dataset<Row> known) {
        Dataset<Row> keys = known.select(col("indicator_id").as("known_id"), col("indicator_key"));
        return definitions
                .join(keys, col("indicator_id").equalTo(col("known_id")))
                .select(
                        col("indicator_key"),
                        col("indicator_id"),
                        col("definition_fr"),
                        col("definition_en"),
                        hash(col("definition_fr"), col("definition_en")).as("definition_hash"),
                        not(col("is_comparable")).as("is_break"),
                        col("change_reason_fr"),
                        col("change_reason_en"),
                        col("valid_from"));
    }

    private static Dataset<Row> before(Dataset<Row> told) {
        return told.groupBy("indicator_key", "indicator_id")
                .agg(min("valid_from").as("first_from"))
                .where(col("first_from").gt(lit(Validity.BEGINNING)))
                .select(
                        col("indicator_key"),
                        col("indicator_id"),
                        none().as("definition_fr"),
                        none().as("definition_en"),
                        hash(lit(""), lit("")).as("definition_hash"),
                        lit(false).as("is_break"),
                        none().as("change_reason_fr"),
                        none().as("change_reason_en"),
                        lit(Validity.BEGINNING).as("valid_from"));
    }

    private static Dataset<Row> only(Dataset<Row> known, Dataset<Row> told) {
        return known.join(
                        told.select(col("indicator_id").as("told_id")),
                        col("indicator_id").equalTo(col("told_id")),
                        "left_anti")
                .select(
                        col("indicator_key"),
                        col("indicator_id"),
                        col("definition_fr"),
                        col("definition_en"),
                        hash(col("definition_fr"), col("definition_en")).as("definition_hash"),
                        lit(false).as("is_break"),
                        none().as("change_reason_fr"),
                        none().as("change_reason_en"),
                        lit(Validity.BEGINNING).as("valid_from"));
    }

    private static Column none() {
        return lit(null).cast("string");
    }

    private static Column hash(Column french, Column english) {
        Column told = concat_ws("\u001f", col("indicator_id"), coalesce(french, lit("")), coalesce(english, lit("")));
        return sha2(told.cast("binary"), 256);
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.number(),
                member.code(),
                null,
                null,
                member.code(),
                1,
                false,
                null,
                null,
                Validity.BEGINNING,
                Validity.END,
                true);
    }
}
