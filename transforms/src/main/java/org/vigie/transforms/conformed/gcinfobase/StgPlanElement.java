package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per core responsibility, programme, subprogramme or result. Identifiers are {@code <level>:<source id>},
 * because the source gives some programmes and core responsibilities the same one.
 */
public final class StgPlanElement {
    private StgPlanElement() {}

    public static Dataset<Row> build(
            Dataset<Row> coreResponsibilities, Dataset<Row> programs, Dataset<Row> subprograms, Dataset<Row> results) {
        Dataset<Row> climb = SubprogrammeClimb.of(subprograms, programs);
        Dataset<Row> elements = coreResponsibilities(coreResponsibilities)
                .unionByName(programmes(programs))
                .unionByName(subprogrammes(subprograms, climb))
                .unionByName(results(results, coreResponsibilities, programs, climb))
                .select(
                        concat(col("level_code"), lit(":"), col("plan_element_code"))
                                .as("plan_element_id"),
                        col("plan_element_code"),
                        col("level_code"),
                        coalesce(col("organisation_id"), lit("unknown")).as("organisation_id"),
                        col("parent_plan_element_id"),
                        coalesce(col("name_fr"), col("name_en"), col("plan_element_code"))
                                .as("name_fr"),
                        coalesce(col("name_en"), col("name_fr"), col("plan_element_code"))
                                .as("name_en"),
                        col("is_active"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(elements, "plan_element_id");
    }

    private static Dataset<Row> coreResponsibilities(Dataset<Row> source) {
        return element(source, "core_responsibility", col("id"), col("dept_code"), lit(null), activeFlag());
    }

    private static Dataset<Row> programmes(Dataset<Row> source) {
        return element(
                source,
                "programme",
                SubprogrammeClimb.programmeId(),
                col("dept_code"),
                concat(lit("core_responsibility:"), col("crso_id")),
                activeFlag());
    }

    private static Dataset<Row> subprogrammes(Dataset<Row> source, Dataset<Row> climb) {
        return element(
                source.join(climb, col("id").equalTo(col("subprogramme_id")), "left"),
                "subprogramme",
                col("id"),
                col("subprogramme_organisation_id"),
                col("subprogramme_parent_id"),
                lit(true));
    }

    private static Dataset<Row> results(
            Dataset<Row> source, Dataset<Row> coreResponsibilities, Dataset<Row> programs, Dataset<Row> climb) {
        Dataset<Row> programmes = programs.select(
                SubprogrammeClimb.programmeId().as("programme_id"),
                col("dept_code").as("programme_dept"));
        Dataset<Row> responsibilities = coreResponsibilities.select(
                col("id").as("responsibility_id"), col("dept_code").as("responsibility_dept"));
        Column subject = col("subject_id");
        return element(
                source.join(climb, subject.equalTo(col("subprogramme_id")), "left")
                        .join(programmes, subject.equalTo(col("programme_id")), "left")
                        .join(responsibilities, subject.equalTo(col("responsibility_id")), "left"),
                "result",
                col("id"),
                coalesce(col("subprogramme_organisation_id"), col("programme_dept"), col("responsibility_dept")),
                subjectOfResult(),
                lit(true));
    }

    /** Plans (dp) hang results on core responsibilities, reports (drr) on programmes; it matters where an id is both. */
    private static Column subjectOfResult() {
        Column subject = col("subject_id");
        Column planned = coalesce(col("doc").startsWith("dp"), lit(false));
        Column isResponsibility = col("responsibility_id").isNotNull();
        Column isProgramme = col("programme_id").isNotNull();
        return when(col("subprogramme_id").isNotNull(), concat(lit("subprogramme:"), subject))
                .when(isResponsibility.and(planned.or(not(isProgramme))), concat(lit("core_responsibility:"), subject))
                .when(isProgramme, concat(lit("programme:"), subject));
    }

    private static Dataset<Row> element(
            Dataset<Row> source, String level, Column code, Column organisation, Column parent, Column active) {
        return source.select(
                code.as("plan_element_code"),
                lit(level).as("level_code"),
                organisation.as("organisation_id"),
                parent.cast("string").as("parent_plan_element_id"),
                col("name_fr"),
                col("name_en"),
                active.as("is_active"),
                col("received_at"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }

    private static Column activeFlag() {
        return coalesce(col("is_active").cast("string").equalTo("1"), lit(true));
    }
}
