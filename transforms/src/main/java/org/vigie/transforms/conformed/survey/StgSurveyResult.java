package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per unit, edition and question of an aggregated survey: the share of each answer, the published score and the
 * number of answers. An answer category that a question does not have (9999 at the source) is null, never a number. A
 * unit that was not delivered keeps its code and says so.
 */
public final class StgSurveyResult {
    /** What marks a category that a question does not have. */
    public static final int NO_SUCH_CATEGORY = 9_999;

    private static final int LEVELS = 5;

    /** How many categories a question has at most. */
    public static final int ANSWERS = 5;

    private StgSurveyResult() {}

    public static Dataset<Row> build(Dataset<Row> results, Dataset<Row> departments) {
        Dataset<Row> units = departments
                .select(unit().as("known_unit_id"), col("organisation").as("unit_name"))
                .dropDuplicates("known_unit_id");
        List<Column> columns = new ArrayList<>(List.of(
                col("unit_id"),
                col("unit_name"),
                col("known_unit_id").isNotNull().as("is_unit_known"),
                col("level_1_id").cast("string").as("department_id"),
                col("survey_year").cast("int").as("survey_year"),
                col("question_id")));
        for (int answer = 1; answer <= ANSWERS; answer++) {
            columns.add(share(answer).as("answer_" + answer + "_share"));
        }
        columns.addAll(List.of(
                categorised(col("score")).as("score"),
                col("answer_count").cast("int").as("answer_count"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line")));
        return results.withColumn("unit_id", unit())
                .join(units, col("unit_id").equalTo(col("known_unit_id")), "left")
                .select(columns.toArray(Column[]::new));
    }

    private static Column unit() {
        Column[] levels = new Column[LEVELS];
        for (int level = 1; level <= LEVELS; level++) {
            levels[level - 1] = coalesce(col("level_" + level + "_id").cast("string"), lit("0"));
        }
        return concat_ws("-", levels);
    }

    /** Whether the question of a landed row has an answer of that number. */
    static Column hasCategory(int answer) {
        Column share = col("answer_" + answer + "_share").cast("int");
        return share.isNotNull().and(share.notEqual(NO_SUCH_CATEGORY));
    }

    private static Column share(int answer) {
        return categorised(col("answer_" + answer + "_share"));
    }

    private static Column categorised(Column value) {
        Column number = value.cast("int");
        return when(number.equalTo(NO_SUCH_CATEGORY), lit(null)).otherwise(number);
    }
}
