package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * M44, the salience of a theme: sessions (or organisations) that mention it, of all of them, with their number; no head
 * count, and nothing that anybody said. A family is mentioned where a theme of it is. Sessions whose audience nobody
 * states are not counted, and a consultation whose sessions were never coded has no rows: that is unknown, not zero.
 */
public final class AggThemeSalience {
    private static final String ALL = "all";

    private AggThemeSalience() {}

    public static Dataset<Row> build(
            Dataset<Row> excerpts,
            Dataset<Row> sessions,
            Dataset<Row> mentions,
            Dataset<Row> consultations,
            Dataset<Row> themes) {
        return salience("session", sessionMentions(excerpts, sessions), sessionCounts(sessions), themes)
                .union(salience(
                        "organisation",
                        organisationMentions(mentions),
                        organisationCounts(mentions, consultations),
                        themes));
    }

    /** Every theme of the codebooks that a consultation uses, for each audience: what nobody mentioned counts 0. */
    private static Dataset<Row> salience(String unit, Dataset<Row> mentions, Dataset<Row> units, Dataset<Row> themes) {
        Dataset<Row> known = themes.where("theme_key >= 0");
        Dataset<Row> byTheme = mentions.join(known.select("theme_key", "family_theme_key"), "theme_key")
                .withColumn("theme_key", explode(array_distinct(array(col("theme_key"), col("family_theme_key")))))
                .groupBy("consultation_id", "audience_code", "theme_key")
                .agg(countDistinct("unit_key").as("found_count"));
        Dataset<Row> used = byTheme.join(known.select("theme_key", "codebook_id"), "theme_key")
                .select("consultation_id", "codebook_id")
                .distinct();
        return units.join(used, "consultation_id")
                .join(known.select("codebook_id", "theme_key"), "codebook_id")
                .join(byTheme, new String[] {"consultation_id", "audience_code", "theme_key"}, "left")
                .select(
                        col("consultation_id"),
                        lit(unit).as("unit_code"),
                        col("audience_code"),
                        col("theme_key"),
                        coalesce(col("found_count"), lit(0L)).as("mention_count"),
                        col("unit_count"),
                        coalesce(col("found_count"), lit(0L))
                                .cast("decimal(18,0)")
                                .divide(col("unit_count").cast("decimal(18,0)"))
                                .cast("decimal(9,6)")
                                .as("salience_ratio"));
    }

    private static Dataset<Row> counted(Dataset<Row> sessions) {
        return sessions.where("session_key >= 0 and consultation_id is not null and audience_code <> 'not_stated'")
                .select(
                        col("session_key").as("unit_key"),
                        col("consultation_id"),
                        explode(array(col("audience_code"), lit(ALL))).as("audience_code"));
    }

    private static Dataset<Row> sessionMentions(Dataset<Row> excerpts, Dataset<Row> sessions) {
        return counted(sessions)
                .join(excerpts.select(col("session_key").as("unit_key"), col("theme_key")), "unit_key")
                .select("consultation_id", "audience_code", "unit_key", "theme_key");
    }

    private static Dataset<Row> sessionCounts(Dataset<Row> sessions) {
        return counted(sessions)
                .groupBy("consultation_id", "audience_code")
                .agg(countDistinct("unit_key").as("unit_count"));
    }

    private static Dataset<Row> organisationMentions(Dataset<Row> mentions) {
        return mentions.where("source_type_code = 'organisation' and is_mentioned")
                .select(
                        col("consultation_id"),
                        lit(ALL).as("audience_code"),
                        col("source_key").as("unit_key"),
                        col("theme_key"));
    }

    /** Those consulted, as the consultation says; at least those of which anything is known. */
    private static Dataset<Row> organisationCounts(Dataset<Row> mentions, Dataset<Row> consultations) {
        return mentions.where("source_type_code = 'organisation'")
                .groupBy("consultation_id")
                .agg(countDistinct("source_key").as("told_count"))
                .join(
                        consultations.select("consultation_id", "organisation_count"),
                        new String[] {"consultation_id"},
                        "left")
                .select(
                        col("consultation_id"),
                        lit(ALL).as("audience_code"),
                        greatest(col("told_count"), col("organisation_count").cast("bigint"))
                                .as("unit_count"));
    }
}
