package org.vigie.transforms.improvement;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per measure of an action plan, with its axis and its place in the document that announced it. */
public final class DimActionPlan {
    private DimActionPlan() {}

    public static Dataset<Row> build(Dataset<Row> measures) {
        Dataset<Row> dimension = measures.select(
                SurrogateKey.of("measure_id").as("measure_key"),
                col("measure_id"),
                col("action_plan_id"),
                col("action_plan_name_fr"),
                col("action_plan_name_en"),
                col("axis_id"),
                col("axis_name_fr"),
                col("axis_name_en"),
                col("name_fr"),
                col("name_en"),
                col("source_reference"));
        return Member.addedTo(dimension, DimActionPlan::member);
    }

    private static Row member(Member member) {
        String french = member.label().fr();
        String english = member.label().en();
        return RowFactory.create(
                member.number(),
                member.code(),
                member.code(),
                french,
                english,
                member.code(),
                french,
                english,
                french,
                english,
                null);
    }
}
