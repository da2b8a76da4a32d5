package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per organisation, factor, day and method. What an organisation says of itself and what a third party says of
 * it never replace one another: each method has a latest assessment of its own.
 */
public final class FactMaturityAssessment {
    private static final CodeList METHODS = CodeList.named("assessment-methods");

    private FactMaturityAssessment() {}

    public static Dataset<Row> build(
            Dataset<Row> assessments, Dataset<Row> factors, Dataset<Row> organisations, Dataset<Row> periods) {
        Column latest = max("assessed_date").over(Window.partitionBy("organisation_id", "factor_id", "method_code"));
        Dataset<Row> placed = KeyLookup.withOrganisationAndYear(
                assessments.withColumn("is_current", col("assessed_date").equalTo(latest)),
                "assessed_date",
                organisations,
                periods);
        return KeyLookup.with(placed, factors, "factor_id", "factor_key")
                .select(
                        SurrogateKey.of("organisation_id", "factor_id", "assessed_date", "method_code")
                                .as("maturity_assessment_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("factor_key"),
                        col("assessed_date"),
                        col("method_code"),
                        METHODS.name(col("method_code"), Language.FR).as("method_name_fr"),
                        METHODS.name(col("method_code"), Language.EN).as("method_name_en"),
                        col("level"),
                        col("is_current"),
                        when(col("is_current"), col("method_code"))
                                .otherwise("earlier")
                                .as("counted_method_code"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
