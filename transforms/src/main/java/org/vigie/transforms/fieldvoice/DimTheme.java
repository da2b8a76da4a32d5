package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per theme with the family it belongs to. A family is its own; so is a theme whose family never came. */
public final class DimTheme {
    private DimTheme() {}

    public static Dataset<Row> build(Dataset<Row> themes) {
        Dataset<Row> families = themes.where("level_number = 1")
                .select(
                        col("codebook_id").as("family_codebook_id"),
                        col("theme_id").as("found_family_id"),
                        SurrogateKey.of("codebook_id", "theme_id").as("found_family_key"),
                        col("name_fr").as("found_family_name_fr"),
                        col("name_en").as("found_family_name_en"));
        Dataset<Row> dimension = themes.withColumn("theme_key", SurrogateKey.of("codebook_id", "theme_id"))
                .join(
                        families,
                        col("codebook_id")
                                .equalTo(col("family_codebook_id"))
                                .and(col("family_theme_id").equalTo(col("found_family_id"))),
                        "left")
                .select(
                        col("theme_key"),
                        col("codebook_id"),
                        col("theme_id"),
                        col("level_number"),
                        coalesce(col("found_family_key"), col("theme_key")).as("family_theme_key"),
                        coalesce(col("found_family_name_fr"), col("name_fr")).as("family_name_fr"),
                        coalesce(col("found_family_name_en"), col("name_en")).as("family_name_en"),
                        col("name_fr"),
                        col("name_en"),
                        col("definition_fr"),
                        col("definition_en"),
                        col("inclusion_rule_fr"),
                        col("inclusion_rule_en"),
                        col("exclusion_rule_fr"),
                        col("exclusion_rule_en"),
                        col("source_reference"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        1,
                        member.number(),
                        member.label().fr(),
                        member.label().en(),
                        member.label().fr(),
                        member.label().en(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
