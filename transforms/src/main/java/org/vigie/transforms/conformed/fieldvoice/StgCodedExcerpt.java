package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per excerpt, theme and coder, with the excerpt's text: restricted. Sessions and themes are known by the names
 * that their own deliveries give them, or by the identifiers of the analysis program. A name that two codebooks use is
 * nobody's to resolve: the codebook stays empty, the row stays.
 */
public final class StgCodedExcerpt {
    private StgCodedExcerpt() {}

    public static Dataset<Row> build(
            Dataset<Row> codings, Dataset<Row> texts, Dataset<Row> sessions, Dataset<Row> themes) {
        Dataset<Row> excerpts = withText(codings, texts)
                .join(sessionNames(sessions), col("session_id").equalTo(col("session_name")), "left")
                .join(themeNames(themes), col("theme_id").equalTo(col("theme_name")), "left")
                .select(Origin.told(
                        coalesce(col("named_session_id"), col("session_id")).as("session_id"),
                        col("excerpt_id"),
                        coalesce(col("named_theme_id"), col("theme_id")).as("theme_id"),
                        coalesce(col("coder_id"), lit("not_stated")).as("coder_id"),
                        col("named_codebook_id").as("codebook_id"),
                        col("start_position"),
                        col("end_position"),
                        col("excerpt_text")));
        return Latest.of(excerpts, "session_id", "excerpt_id", "theme_id", "coder_id");
    }

    private static Dataset<Row> withText(Dataset<Row> codings, Dataset<Row> texts) {
        Dataset<Row> placed = texts.select(
                col("excerpt_text"),
                col("delivery_id").as("text_delivery_id"),
                col("source_part").as("text_part"),
                col("record_number").as("text_record_number"));
        Column same = col("delivery_id")
                .equalTo(col("text_delivery_id"))
                .and(col("source_part").eqNullSafe(col("text_part")))
                .and(col("record_number").equalTo(col("text_record_number")));
        return codings.join(placed, same, "left");
    }

    private static Dataset<Row> sessionNames(Dataset<Row> sessions) {
        return sessions.select(
                        col("session_id").as("named_session_id"),
                        explode(array(col("session_id"), col("qda_source_id"))).as("session_name"))
                .where("session_name is not null")
                .distinct()
                .groupBy("session_name")
                .agg(
                        min("named_session_id").as("named_session_id"),
                        count(lit(1)).as("named"))
                .where("named = 1")
                .drop("named");
    }

    private static Dataset<Row> themeNames(Dataset<Row> themes) {
        return themes.select(
                        col("codebook_id"),
                        col("theme_id"),
                        explode(array(col("theme_id"), col("qda_code_id"))).as("theme_name"))
                .where("theme_name is not null")
                .distinct()
                .groupBy("theme_name")
                .agg(
                        min("codebook_id").as("named_codebook_id"),
                        min("theme_id").as("named_theme_id"),
                        count(lit(1)).as("named"))
                .where("named = 1")
                .drop("named");
    }
}
