package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Collects what to look for in the rows of a frame, then finds all of it in one pass. */
final class Findings {
    private final List<Column> found = new ArrayList<>();

    /** Reports a row where the condition holds, with a message in both languages. */
    Findings where(Column condition, FindingKind kind, Column messageFr, Column messageEn) {
        found.add(when(
                condition,
                struct(
                        lit(kind.code()).as("kind_code"),
                        lit(kind.severity().code()).as("severity_code"),
                        messageFr.as("message_fr"),
                        messageEn.as("message_en"),
                        lit(kind.remedy().fr()).as("remedy_fr"),
                        lit(kind.remedy().en()).as("remedy_en"))));
        return this;
    }

    /**
     * The rows of {@code fact_quality_finding}, from a frame with {@code subject_id, organisation_id, fiscal_year,
     * delivery_id, source_file, source_line}; all but the first may be null.
     */
    Dataset<Row> in(Dataset<Row> rows, String subjectType) {
        return rows.withColumn("finding", explode(array_compact(array(found.toArray(Column[]::new)))))
                .select(
                        findingId(subjectType).as("finding_id"),
                        col("finding.kind_code"),
                        col("finding.severity_code"),
                        lit(subjectType).as("subject_type_code"),
                        col("subject_id"),
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("finding.message_fr"),
                        col("finding.message_en"),
                        col("finding.remedy_fr"),
                        col("finding.remedy_en"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    /** The same finding in the same record of the same file has the same identifier on every run. */
    private static Column findingId(String subjectType) {
        return sha2(
                concat_ws(
                                "\u001f",
                                col("finding.kind_code"),
                                lit(subjectType),
                                col("subject_id"),
                                orBlank("organisation_id"),
                                orBlank("fiscal_year"),
                                orBlank("source_file"),
                                orBlank("source_line"))
                        .cast("binary"),
                256);
    }

    private static Column orBlank(String column) {
        return coalesce(col(column).cast("string"), lit(""));
    }
}
