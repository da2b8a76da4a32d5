package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per theme: those of delivered codebooks, and the codes of projects that no codebook describes, under the one
 * name that their team gave them. A code that a codebook describes is that theme.
 */
public final class StgTheme {
    /** The codebook of codes that none describes. */
    private static final String OF_PROJECTS = "qda";

    private StgTheme() {}

    public static Dataset<Row> build(Dataset<Row> themes, Dataset<Row> codes) {
        Dataset<Row> described = Latest.of(described(themes), "codebook_id", "theme_id");
        return described.unionByName(Latest.of(undescribed(codes, described), "codebook_id", "theme_id")
                .select(columnsOf(described)));
    }

    private static Dataset<Row> described(Dataset<Row> themes) {
        return themes.select(Origin.told(
                col("codebook_id"),
                col("theme_id"),
                col("parent_theme_id"),
                coalesce(col("parent_theme_id"), col("theme_id")).as("family_theme_id"),
                when(col("parent_theme_id").isNull(), 1).otherwise(2).as("level_number"),
                col("name_fr"),
                col("name_en"),
                col("definition_fr"),
                col("definition_en"),
                col("inclusion_rule_fr"),
                col("inclusion_rule_en"),
                col("exclusion_rule_fr"),
                col("exclusion_rule_en"),
                col("source_reference"),
                Origin.guid("qda_code_id").as("qda_code_id")));
    }

    /** A code below one that is described belongs to the codebook of that one. */
    private static Dataset<Row> undescribed(Dataset<Row> codes, Dataset<Row> described) {
        Dataset<Row> known = described
                .where("qda_code_id is not null")
                .select(
                        col("qda_code_id").as("known_code_id"),
                        col("codebook_id").as("known_codebook_id"),
                        col("theme_id").as("known_theme_id"))
                .dropDuplicates("known_code_id");
        Dataset<Row> parents = known.toDF("parent_known_code_id", "parent_codebook_id", "parent_known_theme_id");
        Dataset<Row> families = known.toDF("family_known_code_id", "family_codebook_id", "family_known_theme_id");
        return codes.join(known, col("code_id").equalTo(col("known_code_id")), "left_anti")
                .join(parents, col("parent_code_id").equalTo(col("parent_known_code_id")), "left")
                .join(families, col("family_code_id").equalTo(col("family_known_code_id")), "left")
                .select(Origin.told(
                        coalesce(col("family_codebook_id"), lit(OF_PROJECTS)).as("codebook_id"),
                        col("code_id").as("theme_id"),
                        coalesce(col("parent_known_theme_id"), col("parent_code_id"))
                                .as("parent_theme_id"),
                        coalesce(col("family_known_theme_id"), col("family_code_id"))
                                .as("family_theme_id"),
                        when(col("level").equalTo(1), 1).otherwise(2).as("level_number"),
                        col("code_name").as("name_fr"),
                        col("code_name").as("name_en"),
                        col("description").as("definition_fr"),
                        col("description").as("definition_en"),
                        none("inclusion_rule_fr"),
                        none("inclusion_rule_en"),
                        none("exclusion_rule_fr"),
                        none("exclusion_rule_en"),
                        none("source_reference"),
                        col("code_id").as("qda_code_id")));
    }

    private static Column none(String name) {
        return lit(null).cast("string").as(name);
    }

    private static Column[] columnsOf(Dataset<Row> frame) {
        return Arrays.stream(frame.columns()).map(name -> col(name)).toArray(Column[]::new);
    }
}
