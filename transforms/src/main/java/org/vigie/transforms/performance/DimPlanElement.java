package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per plan element, with the root above it and the nearest programme reached by climbing (itself included). A
 * root's parent is not applicable; a parent that was not delivered is unknown.
 */
public final class DimPlanElement {
    private static final CodeList LEVELS = CodeList.named("plan-element-levels");

    private DimPlanElement() {}

    public static Dataset<Row> build(Dataset<Row> planElements, Dataset<Row> hierarchy) {
        Dataset<Row> elements = planElements.withColumn("plan_element_key", SurrogateKey.of("plan_element_id"));
        Dataset<Row> dimension = elements.join(
                        climbs(elements, hierarchy),
                        col("plan_element_key").equalTo(col("descendant_plan_element_key")),
                        "left")
                .select(
                        col("plan_element_key"),
                        col("plan_element_id"),
                        col("plan_element_code"),
                        col("level_code"),
                        LEVELS.name(col("level_code"), Language.FR).as("level_name_fr"),
                        LEVELS.name(col("level_code"), Language.EN).as("level_name_en"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_id"),
                        parentKey().as("parent_plan_element_key"),
                        coalesce(col("root_key"), col("plan_element_key")).as("root_plan_element_key"),
                        coalesce(col("nearest_programme_key"), Member.NOT_APPLICABLE.key())
                                .as("programme_key"),
                        coalesce(col("depth"), lit(0)).as("depth"),
                        col("is_active"));
        return Member.addedTo(dimension, DimPlanElement::member);
    }

    /** One row per element: the farthest ancestor, how far it is, and the nearest programme. */
    private static Dataset<Row> climbs(Dataset<Row> elements, Dataset<Row> hierarchy) {
        Dataset<Row> programmes = elements.where(col("level_code").equalTo("programme"))
                .select(col("plan_element_key").as("programme_key"));
        Column programmeDistance = when(col("programme_key").isNotNull(), col("distance"));
        return hierarchy
                .join(programmes, col("ancestor_plan_element_key").equalTo(col("programme_key")), "left")
                .groupBy("descendant_plan_element_key")
                .agg(
                        max_by(col("ancestor_plan_element_key"), col("distance"))
                                .as("root_key"),
                        max("distance").as("depth"),
                        min_by(col("programme_key"), programmeDistance).as("nearest_programme_key"),
                        max_by(when(col("distance").equalTo(1), col("ancestor_plan_element_key")), isParent())
                                .as("parent_key"));
    }

    private static Column isParent() {
        return when(col("distance").equalTo(1), lit(1));
    }

    private static Column parentKey() {
        return when(col("parent_plan_element_id").isNull(), Member.NOT_APPLICABLE.key())
                .otherwise(coalesce(col("parent_key"), Member.UNKNOWN.key()));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.code(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                member.label().fr(),
                member.label().en(),
                member.code(),
                member.number(),
                member.number(),
                member.number(),
                0,
                true);
    }
}
