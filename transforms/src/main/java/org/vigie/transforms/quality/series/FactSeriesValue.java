package org.vigie.transforms.quality.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Language;
import org.vigie.transforms.quality.SeriesFindings;

/**
 * One row per series, subject and period: its value as known now, that of the same period a year before, and whether the
 * change is unusual.
 */
public final class FactSeriesValue {
    private static final StructType JUDGED = StructType.fromDDL("series_id string, subject_id string,"
            + " organisation_id string, granularity_code string, period_id string, fiscal_year string,"
            + " value decimal(38,6), year_before_value decimal(38,6), change_ratio decimal(18,6), verdict_code string,"
            + " measured_at timestamp");

    private FactSeriesValue() {}

    /**
     * @param history of what was measured, this refresh among it
     * @param decisions of stewards on findings
     */
    public static Dataset<Row> build(Dataset<Row> history, Dataset<Row> decisions, SeriesCatalog catalog) {
        Dataset<Row> decided = decisions
                .where(col("decision_code").isin("real_change", "data_error", "reopen"))
                .groupBy(col("finding_id").as("decided_id"))
                .agg(max_by(col("decision_code"), col("decision_number")).as("decision_code"));
        Dataset<Row> points = history.withColumn("finding_id", SeriesFindings.findingId())
                .join(decided, col("finding_id").equalTo(col("decided_id")), "left")
                .drop("run_id", "finding_id", "decided_id");
        Column subject = concat_ws("\u001f", col("series_id"), col("subject_id"), col("granularity_code"));
        // grouped by a column, not by a function of rows, which would make an object of each row twice
        return points.groupBy(subject)
                .as(Encoders.STRING(), Encoders.row(points.schema()))
                .flatMapGroups(judging(catalog.judgement()), Encoders.row(JUDGED))
                .select(
                        col("series_id"),
                        label(catalog, Language.FR).as("series_name_fr"),
                        label(catalog, Language.EN).as("series_name_en"),
                        col("subject_id"),
                        col("organisation_id"),
                        col("granularity_code"),
                        col("period_id"),
                        col("fiscal_year"),
                        col("value"),
                        col("year_before_value"),
                        col("change_ratio"),
                        col("verdict_code"),
                        col("measured_at"));
    }

    private static Column label(SeriesCatalog catalog, Language language) {
        Column label = lit("");
        for (Series series : catalog.all()) {
            label = when(col("series_id").equalTo(series.id()), series.label().in(language))
                    .otherwise(label);
        }
        return label;
    }

    private static FlatMapGroupsFunction<String, Row, Row> judging(Judgement judgement) {
        return (subject, points) -> judged(judgement, points);
    }

    private static Iterator<Row> judged(Judgement judgement, Iterator<Row> points) {
        List<Row> inOrder = latest(points);
        if (inOrder.isEmpty()) {
            return inOrder.iterator();
        }
        Row first = inOrder.get(0);
        PointJudge judge = new PointJudge(judgement, first.getAs("series_id"), first.getAs("granularity_code"));
        return inOrder.stream().map(point -> judged(judge, point)).iterator();
    }

    /** What is known now of each period, in the order of periods; none of those that are gone. */
    private static List<Row> latest(Iterator<Row> points) {
        Map<String, Row> byPeriod = new HashMap<>();
        points.forEachRemaining(point -> byPeriod.merge(
                point.<String>getAs("period_id"), point, BinaryOperator.maxBy(comparing("change_number"))));
        return byPeriod.values().stream()
                .filter(point -> point.getAs("value") != null)
                .sorted(comparing("period_number"))
                .toList();
    }

    private static <T extends Comparable<T>> Comparator<Row> comparing(String column) {
        return Comparator.comparing(row -> row.<T>getAs(column));
    }

    private static Row judged(PointJudge judge, Row point) {
        PointJudge.Said said = judge.next(
                point.<Integer>getAs("period_number"),
                point.<BigDecimal>getAs("value"),
                Optional.ofNullable(point.<String>getAs("decision_code")));
        return RowFactory.create(
                point.getAs("series_id"),
                point.getAs("subject_id"),
                point.getAs("organisation_id"),
                point.getAs("granularity_code"),
                point.getAs("period_id"),
                point.getAs("fiscal_year"),
                point.getAs("value"),
                said.yearBefore().orElse(null),
                said.change().orElse(null),
                said.verdict(),
                point.getAs("measured_at"));
    }
}
