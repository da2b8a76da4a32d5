package org.vigie.transforms.quality.desk;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per finding ever made, with its state. What the data shows no more is resolved. A waiver holds until its last
 * day, even for a finding that came back; an acknowledgement holds until the finding is gone,
 * and that a value is wrong holds for as long as that very value is delivered.
 */
public final class FactQualityFinding {
    private FactQualityFinding() {}

    /**
     * @param current the findings that the data shows now
     * @param history their changes, those of this refresh among them
     * @param decisions what stewards decided
     */
    public static Dataset<Row> build(
            Dataset<Row> current, Dataset<Row> history, Dataset<Row> decisions, LocalDate asOf) {
        Dataset<Row> latest = FindingHistory.latest(history);
        Dataset<Row> gone = latest.where(col("change_code").equalTo(FindingHistory.RESOLVED));
        Dataset<Row> findings = said(current, "is_shown", true).union(said(gone, "is_shown", false));
        Dataset<Row> withState = findings.join(
                        latest.select(col("finding_id"), col("change_code"), col("changed_at")), "finding_id")
                .join(history.groupBy("finding_id").agg(min("changed_at").as("first_seen_at")), "finding_id")
                .join(decided(decisions, asOf), columns("finding_id"), "left")
                .withColumn("state_code", state());
        return withState.select(Stream.of(
                        Stream.of(col("finding_id")),
                        FindingHistory.SAID.stream().map(name -> col(name)),
                        Stream.of(
                                col("source_line"),
                                col("state_code"),
                                isWaiting().as("is_waiting"),
                                col("first_seen_at"),
                                since().as("state_since_at"),
                                col("decision.decided_by_code"),
                                col("decision.decision_code"),
                                col("decision.decision_reason"),
                                col("waived_until").as("waived_until_date")))
                .flatMap(each -> each)
                .toArray(Column[]::new));
    }

    private static String[] columns(String... names) {
        return names;
    }

    private static Dataset<Row> said(Dataset<Row> findings, String flag, boolean value) {
        return findings.select(Stream.concat(
                        Stream.concat(Stream.of("finding_id"), FindingHistory.SAID.stream())
                                .map(name -> col(name)),
                        Stream.of(col("source_line"), lit(value).as(flag)))
                .toArray(Column[]::new));
    }

    /** Of each finding, its latest decision, and the waiver that holds today where there is one. */
    private static Dataset<Row> decided(Dataset<Row> decisions, LocalDate asOf) {
        Column isHeld = col("decision_code")
                .equalTo(Decision.WAIVE.code())
                .and(col("until_date").geq(lit(Date.valueOf(asOf))));
        Column decision = struct("decision_code", "decided_by_code", "decision_reason", "decided_at");
        return decisions
                .groupBy("finding_id")
                .agg(
                        max_by(decision, col("decision_number")).as("decision"),
                        max(when(isHeld, col("decision_number"))).as("waiver_number"),
                        max(when(isHeld, col("until_date"))).as("waived_until"),
                        max(when(col("decision_code").equalTo(Decision.REOPEN.code()), col("decision_number")))
                                .as("reopen_number"))
                .withColumn(
                        "is_waived",
                        col("waiver_number")
                                .isNotNull()
                                .and(col("waiver_number").gt(coalesce(col("reopen_number"), lit(-1)))))
                .withColumn("waived_until", when(col("is_waived"), col("waived_until")));
    }

    private static Column state() {
        Column decision = col("decision.decision_code");
        Column isAfter = col("decision.decided_at").geq(col("changed_at"));
        return when(col("is_shown").equalTo(false), "resolved")
                .when(coalesce(col("is_waived"), lit(false)), "waived")
                .when(isAfter.and(decision.equalTo(Decision.REOPEN.code())), "reopened")
                .when(isAfter.and(decision.equalTo(Decision.ACKNOWLEDGE.code())), "acknowledged")
                .when(decision.equalTo(Decision.DATA_ERROR.code()), "acknowledged")
                .when(col("change_code").equalTo(FindingHistory.REOPENED), "reopened")
                .otherwise("open");
    }

    private static Column isWaiting() {
        return col("state_code").isin("open", "acknowledged", "reopened");
    }

    private static Column since() {
        return when(col("state_code").equalTo("resolved"), col("changed_at"))
                .otherwise(greatest(col("changed_at"), col("decision.decided_at")));
    }
}
