package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;
import org.vigie.transforms.conformed.survey.StgSurveyResult;

/**
 * One row per survey delivery that marks answer categories a question does not have by a number: how many records have one,
 * so that nobody who opens the file adds it up.
 */
public final class SurveyCategoryFindings {
    private SurveyCategoryFindings() {}

    /** @param results as landed */
    public static Dataset<Row> build(Dataset<Row> results) {
        Column shares = array(IntStream.rangeClosed(1, StgSurveyResult.ANSWERS)
                .mapToObj(answer -> col("answer_" + answer + "_share").cast("int"))
                .toArray(Column[]::new));
        Dataset<Row> rows = results.where(exists(shares, share -> share.equalTo(StgSurveyResult.NO_SUCH_CATEGORY)))
                .groupBy("delivery_id", "source_file")
                .agg(count(lit(1)).as("records"), min("source_line").as("source_line"))
                .withColumn("subject_id", col("source_file"))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.SURVEY_CATEGORY_ABSENT,
                        message(
                                "%s résultats de sondage portent le code %d pour une catégorie que la question n'a pas.",
                                Language.FR),
                        message(
                                "%s survey results carry the code %d for a category that the question does not have.",
                                Language.EN))
                .in(rows, "delivery");
    }

    private static Column message(String words, Language language) {
        return format_string(words, SpokenNumber.of("records", language), lit(StgSurveyResult.NO_SUCH_CATEGORY));
    }
}
