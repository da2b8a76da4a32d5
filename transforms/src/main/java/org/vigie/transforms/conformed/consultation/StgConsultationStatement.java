package org.vigie.transforms.conformed.consultation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One row per statement of an open consultation, without its text. A voter may vote on a statement again: counting every
 * vote gives the totals that are published, counting each voter's last one tells how many people stand where. Both are
 * kept, and a page says which one it shows.
 */
public final class StgConsultationStatement {
    private StgConsultationStatement() {}

    public static Dataset<Row> build(Dataset<Row> votes, Dataset<Row> comments) {
        Column recency = row_number()
                .over(Window.partitionBy("comment_id", "voter_id")
                        .orderBy(
                                col("voted_at_epoch").desc(), col("source_line").desc()));
        Dataset<Row> counts = votes.withColumn("is_last", recency.equalTo(1))
                .groupBy(col("comment_id").as("voted_comment_id"))
                .agg(
                        counted(1, lit(true)).as("agree_event_count"),
                        counted(-1, lit(true)).as("disagree_event_count"),
                        counted(0, lit(true)).as("pass_event_count"),
                        counted(1, col("is_last")).as("agree_voter_count"),
                        counted(-1, col("is_last")).as("disagree_voter_count"),
                        counted(0, col("is_last")).as("pass_voter_count"));
        return comments.join(counts, col("comment_id").equalTo(col("voted_comment_id")), "left")
                .select(
                        col("comment_id").cast("int").as("comment_id"),
                        orZero("agree_event_count"),
                        orZero("disagree_event_count"),
                        orZero("pass_event_count"),
                        orZero("agree_voter_count"),
                        orZero("disagree_voter_count"),
                        orZero("pass_voter_count"),
                        col("agree_count").cast("int").as("published_agree_count"),
                        col("disagree_count").cast("int").as("published_disagree_count"),
                        col("moderated").equalTo(1).as("is_moderated_in"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line").cast("int").as("source_line"));
    }

    private static Column counted(int vote, Column among) {
        return sum(when(col("vote").equalTo(vote).and(among), 1L).otherwise(0L));
    }

    /** A statement nobody voted on has no votes, which is a count and not a missing value. */
    private static Column orZero(String count) {
        return coalesce(col(count), lit(0L)).as(count);
    }
}
