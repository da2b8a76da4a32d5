package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Collects what to look for in the rows of a frame, then finds all of it in one pass. */
final class Findings {
    private final List<Column> found = new ArrayList<>();

    /** Reports a row where the condition holds, with a message in both languages. */
    Findings where(Column condition, FindingKind kind, Column messageFr, Column messageEn) {
        found.add(when(
                condition,
                struct(
                        lit(kind.code()).as("kind_code"),
                        lit(kind.label().fr()).as("kind_name_fr"),
                        lit(kind.label().en()).as("kind_name_en"),
                        lit(kind.severity().code()).as("severity_code"),
                        lit(kind.owner().code()).as("owner_role_code"),
                        identity(kind, messageEn).as("identity"),
                        messageFr.as("message_fr"),
                        messageEn.as("message_en"),
                        lit(kind.remedy().fr()).as("remedy_fr"),
                        lit(kind.remedy().en()).as("remedy_en"))));
        return this;
    }

    /**
     * The rows of {@code stg_quality_finding}, from a frame with {@code subject_id, organisation_id, fiscal_year,
     * delivery_id, source_file, source_line}; all but the first may be null.
     */
    Dataset<Row> in(Dataset<Row> rows, String subjectType) {
        return rows.withColumn("finding", explode(array_compact(array(found.toArray(Column[]::new)))))
                .withColumn("place", alike(subjectType))
                .select(
                        findingId(
                                        col("finding.kind_code"),
                                        subjectType,
                                        col("subject_id"),
                                        col("finding.identity"),
                                        col("place"))
                                .as("finding_id"),
                        col("finding.kind_code"),
                        col("finding.kind_name_fr"),
                        col("finding.kind_name_en"),
                        col("finding.severity_code"),
                        col("finding.owner_role_code"),
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

    private static Column identity(FindingKind kind, Column message) {
        return switch (kind.identity()) {
            case WORDS -> message;
            case SUBJECT -> lit("");
            case POINT -> SeriesFindings.point();
            case LINE -> concat_ws("\u001f", orBlank("delivery_id"), orBlank("source_line"));
        };
    }

    /** Which of several findings that only their lines tell apart. */
    private static Column alike(String subjectType) {
        Column named =
                findingId(col("finding.kind_code"), subjectType, col("subject_id"), col("finding.identity"), lit(""));
        return row_number()
                .over(Window.partitionBy(named).orderBy(orBlank("source_file"), coalesce(col("source_line"), lit(0))));
    }

    /** The same finding has the same identifier on every run and in every delivery. */
    static Column findingId(Column kind, String subjectType, Column subject, Column identity, Column place) {
        return sha2(
                concat_ws(
                                "\u001f",
                                kind,
                                lit(subjectType),
                                subject,
                                orBlank("organisation_id"),
                                orBlank("fiscal_year"),
                                identity,
                                place)
                        .cast("binary"),
                256);
    }

    private static Column orBlank(String column) {
        return coalesce(col(column).cast("string"), lit(""));
    }
}
