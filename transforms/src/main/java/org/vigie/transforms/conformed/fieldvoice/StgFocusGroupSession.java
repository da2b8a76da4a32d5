package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per session: those delivered, and the sources of projects that no delivered session claims. Of the latter only
 * what their variables say in known words is taken; an audience that nobody states is told so, never guessed.
 */
public final class StgFocusGroupSession {
    private static final String NOT_STATED = "not_stated";

    private StgFocusGroupSession() {}

    public static Dataset<Row> build(
            Dataset<Row> sessions, Dataset<Row> sources, Dataset<Row> cases, Dataset<Row> values) {
        Dataset<Row> delivered = Latest.of(delivered(sessions), "session_id");
        return delivered.unionByName(
                Latest.of(unclaimed(sources, told(sources, cases, values), delivered), "session_id"));
    }

    private static Dataset<Row> delivered(Dataset<Row> sessions) {
        return sessions.select(Origin.told(
                col("session_id"),
                col("consultation_id"),
                col("session_date"),
                col("audience_code"),
                col("participant_count"),
                col("organisation_size_code"),
                Origin.guid("qda_source_id").as("qda_source_id")));
    }

    private static Dataset<Row> unclaimed(Dataset<Row> sources, Dataset<Row> told, Dataset<Row> delivered) {
        Dataset<Row> claimed = delivered.select(col("qda_source_id").as("claimed_id"));
        return sources.join(claimed, col("session_id").equalTo(col("claimed_id")), "left_anti")
                .join(told, col("session_id").equalTo(col("told_session_id")), "left")
                .select(Origin.told(
                        col("session_id"),
                        lit(null).cast("string").as("consultation_id"),
                        lit(null).cast("date").as("session_date"),
                        coalesce(col("told_audience_code"), lit(NOT_STATED)).as("audience_code"),
                        col("told_participant_count").as("participant_count"),
                        col("told_size_code").as("organisation_size_code"),
                        col("session_id").as("qda_source_id")));
    }

    /** What variables of a source, or of the cases it belongs to, say of it. */
    private static Dataset<Row> told(Dataset<Row> sources, Dataset<Row> cases, Dataset<Row> values) {
        Dataset<Row> subjects = sources.select(
                        col("session_id").as("subject"), col("session_id").as("told_session_id"))
                .union(cases.where("session_id is not null").select("case_id", "session_id"))
                .distinct();
        Column variable = lower(col("variable_name"));
        Column value = lower(col("variable_value"));
        return values.join(subjects, col("subject_id").equalTo(col("subject")))
                .groupBy("told_session_id")
                .agg(
                        min(when(variable.isin("audience", "public", "auditoire"), audience(value)))
                                .as("told_audience_code"),
                        min(when(
                                        variable.isin("participants", "participant_count")
                                                .and(value.rlike("^[0-9]{1,6}$")),
                                        value.cast("int")))
                                .as("told_participant_count"),
                        min(when(
                                        variable.isin("organisation_size", "taille")
                                                .and(value.isin("small", "medium", "large", "mixed")),
                                        value))
                                .as("told_size_code"));
    }

    private static Column audience(Column value) {
        return when(value.isin("managers", "gestionnaires", "gestion"), "managers")
                .when(value.isin("staff", "employees", "personnel", "employés"), "staff")
                .when(value.isin("citizens", "citoyens", "citoyennes"), "citizens");
    }
}
