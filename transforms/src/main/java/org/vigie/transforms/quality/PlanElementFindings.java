package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per source identifier that names both a programme and a core responsibility: a plain union counts it twice. */
public final class PlanElementFindings {
    private PlanElementFindings() {}

    public static Dataset<Row> build(Dataset<Row> planElements) {
        Dataset<Row> responsibilities = planElements
                .where(col("level_code").equalTo("core_responsibility"))
                .select(
                        col("plan_element_code"),
                        col("name_fr").as("other_name_fr"),
                        col("name_en").as("other_name_en"));
        Dataset<Row> rows = planElements
                .where(col("level_code").equalTo("programme"))
                .join(responsibilities, "plan_element_code")
                .withColumn("subject_id", col("plan_element_code"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.ID_IS_PROGRAMME_AND_CORE_RESPONSIBILITY,
                        concat(
                                lit("«\u00a0"),
                                col("plan_element_code"),
                                lit("\u00a0» est à la fois le programme «\u00a0"),
                                col("name_fr"),
                                lit("\u00a0» et la responsabilité essentielle «\u00a0"),
                                col("other_name_fr"),
                                lit("\u00a0».")),
                        concat(
                                lit("'"),
                                col("plan_element_code"),
                                lit("' is both the programme '"),
                                col("name_en"),
                                lit("' and the core responsibility '"),
                                col("other_name_en"),
                                lit("'.")))
                .in(rows, "plan_element");
    }
}
