package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per indicator. {@code definition_hash} changes when what is measured, or how, changes. */
public final class DimIndicator {
    private static final CodeList DIRECTIONS = CodeList.named("directions");

    private DimIndicator() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElements, Dataset<Row> units) {
        Dataset<Row> unitKeys = units.select(col("unit_code").as("found_unit_code"), col("unit_key"));
        Dataset<Row> dimension = KeyLookup.withPlanElement(indicators, planElements)
                .join(unitKeys, col("unit_code").equalTo(col("found_unit_code")), "left")
                .select(
                        SurrogateKey.of("indicator_id").as("indicator_key"),
                        col("indicator_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("definition_fr"),
                        col("definition_en"),
                        col("organisation_id"),
                        col("plan_element_key"),
                        col("direction_code"),
                        DIRECTIONS.name(col("direction_code"), Language.FR).as("direction_name_fr"),
                        DIRECTIONS.name(col("direction_code"), Language.EN).as("direction_name_en"),
                        col("accumulation_code"),
                        coalesce(col("unit_key"), Member.UNKNOWN.key()).as("unit_key"),
                        col("decimals"),
                        col("baseline_value"),
                        col("baseline_date"),
                        definitionHash().as("definition_hash"));
        return Member.addedTo(dimension, DimIndicator::member);
    }

    private static Column definitionHash() {
        Column parted = concat_ws(
                "\u001f",
                col("name_fr"),
                col("name_en"),
                coalesce(col("definition_fr"), lit("")),
                coalesce(col("definition_en"), lit("")),
                col("direction_code"),
                col("accumulation_code"),
                col("unit_code"));
        return sha2(parted.cast("binary"), 256);
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                null,
                null,
                member.code(),
                member.number(),
                "UNKNOWN",
                member.label().fr(),
                member.label().en(),
                "UNKNOWN",
                member.number(),
                0,
                null,
                null,
                member.code());
    }
}
