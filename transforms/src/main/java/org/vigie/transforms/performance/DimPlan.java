package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per plan and version (SCD 2). The first version is in force from the plan's start; a later one from the day it was
 * tabled, at the earliest from its own start; each until the next one or the plan's end. A version that another replaced
 * before it began was never in force: its days begin and end on the same day.
 */
public final class DimPlan {
    private static final CodeList TYPES = CodeList.named("plan-types");
    private static final Date BEGINNING = Date.valueOf("1900-01-01");
    private static final Date END = Date.valueOf("9999-12-31");

    private DimPlan() {}

    public static Dataset<Row> build(Dataset<Row> plans) {
        WindowSpec versions = Window.partitionBy("plan_id");
        WindowSpec later = Window.partitionBy("plan_id").orderBy("version").rowsBetween(1, Window.unboundedFollowing());
        Dataset<Row> dimension = plans.withColumn(
                        "is_original", col("version").equalTo(min("version").over(versions)))
                .withColumn("is_current", col("version").equalTo(max("version").over(versions)))
                .withColumn("valid_from", inForceFrom())
                .withColumn("next_from", min("valid_from").over(later))
                .select(
                        SurrogateKey.of("plan_id", "version").as("plan_key"),
                        col("plan_id"),
                        col("version"),
                        col("organisation_id"),
                        col("plan_type_code"),
                        TYPES.name(col("plan_type_code"), Language.FR).as("plan_type_name_fr"),
                        TYPES.name(col("plan_type_code"), Language.EN).as("plan_type_name_en"),
                        col("name_fr"),
                        col("name_en"),
                        col("start_date"),
                        col("end_date"),
                        col("legislature"),
                        col("tabled_date"),
                        col("source_document"),
                        col("mission_fr"),
                        col("mission_en"),
                        col("vision_fr"),
                        col("vision_en"),
                        col("values_fr"),
                        col("values_en"),
                        col("valid_from"),
                        inForceTo().as("valid_to"),
                        col("is_original"),
                        col("is_current"));
        return Member.addedTo(dimension, DimPlan::member);
    }

    private static Column inForceFrom() {
        return when(col("is_original"), col("start_date"))
                .otherwise(greatest(coalesce(col("tabled_date"), col("start_date")), col("start_date")));
    }

    private static Column inForceTo() {
        Column dayAfterTheEnd = date_add(col("end_date"), 1);
        return greatest(col("valid_from"), least(coalesce(col("next_from"), dayAfterTheEnd), dayAfterTheEnd));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                0,
                member.code(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                member.label().fr(),
                member.label().en(),
                BEGINNING,
                END,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BEGINNING,
                END,
                true,
                true);
    }
}
