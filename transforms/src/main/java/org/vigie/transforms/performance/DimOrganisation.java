package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation and description (SCD 2). A description that repeats the one before makes no new row. Of two
 * that hold from the same day, the one known last stays.
 */
public final class DimOrganisation {
    private static final Date BEGINNING = Date.valueOf("1900-01-01");
    private static final Date END = Date.valueOf("9999-12-31");

    private DimOrganisation() {}

    public static Dataset<Row> build(Dataset<Row> organisations) {
        WindowSpec history = Window.partitionBy("organisation_id").orderBy("valid_from", "known_from");
        Column next = lead("valid_from", 1).over(history);
        Column previous = lag("description", 1).over(history);
        Dataset<Row> dimension = organisations
                .withColumn("next_from", next)
                .where(col("next_from").isNull().or(col("next_from").gt(col("valid_from"))))
                .withColumn("description", description())
                .withColumn("previous", previous)
                .where(col("previous").isNull().or(col("previous").notEqual(col("description"))))
                .withColumn("next_from", next)
                .select(
                        SurrogateKey.of("organisation_id", "valid_from").as("organisation_key"),
                        col("organisation_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("category_code"),
                        col("category_name_fr"),
                        col("category_name_en"),
                        col("portfolio_id"),
                        col("portfolio_name_fr"),
                        col("portfolio_name_en"),
                        col("parent_organisation_id"),
                        col("is_active"),
                        col("valid_from"),
                        coalesce(col("next_from"), lit(END)).as("valid_to"),
                        col("next_from").isNull().as("is_current"));
        return Member.addedTo(dimension, DimOrganisation::member);
    }

    private static Column description() {
        return xxhash64(
                col("name_fr"),
                col("name_en"),
                col("category_code"),
                col("category_name_fr"),
                col("category_name_en"),
                orMissing("portfolio_id"),
                orMissing("portfolio_name_fr"),
                orMissing("portfolio_name_en"),
                orMissing("parent_organisation_id"),
                col("is_active"));
    }

    /** The hash passes over nulls, so that a value that moves between two columns would go unnoticed. */
    private static Column orMissing(String column) {
        return coalesce(col(column), lit("\u0000"));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                null,
                null,
                null,
                null,
                true,
                BEGINNING,
                END,
                true);
    }
}
