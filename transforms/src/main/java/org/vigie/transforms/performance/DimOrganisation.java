package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per organisation and description (SCD 2). A description that repeats the one before makes no new row. Of two
 * that hold from the same day, the one known last stays.
 */
public final class DimOrganisation {
    private static final Date BEGINNING = Date.valueOf("1900-01-01");
    private static final Date END = Date.valueOf("9999-12-31");
    private static final CodeList SIZE_BANDS = CodeList.named("size-bands");
    private static final Label SIZE_UNKNOWN = SIZE_BANDS.entries().stream()
            .filter(entry -> entry.code().equals("unknown"))
            .map(CodeList.Entry::name)
            .findFirst()
            .orElseThrow();

    /** What an organisation is described by, beside its size. */
    private static final String[] DESCRIBED = {
        "name_fr",
        "name_en",
        "category_code",
        "category_name_fr",
        "category_name_en",
        "portfolio_id",
        "portfolio_name_fr",
        "portfolio_name_en",
        "parent_organisation_id",
        "is_active"
    };

    private DimOrganisation() {}

    /** @param sizes from which day an organisation is in which size band; a change of band is a change of description */
    public static Dataset<Row> build(Dataset<Row> organisations, Dataset<Row> sizes) {
        WindowSpec history = Window.partitionBy("organisation_id").orderBy("valid_from", "known_from");
        Column next = lead("valid_from", 1).over(history);
        Column previous = lag("description", 1).over(history);
        Dataset<Row> dimension = sized(organisations, sizes)
                .withColumn("next_from", next)
                .where(col("next_from").isNull().or(col("next_from").gt(col("valid_from"))))
                .withColumn("description", description())
                .withColumn("previous", previous)
                .where(col("previous").isNull().or(col("previous").notEqual(col("description"))))
                .withColumn("next_from", next)
                .select(
                        SurrogateKey.of("organisation_id", "valid_from").as("organisation_key"),
                        col("organisation_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("category_code"),
                        col("category_name_fr"),
                        col("category_name_en"),
                        col("portfolio_id"),
                        col("portfolio_name_fr"),
                        col("portfolio_name_en"),
                        col("parent_organisation_id"),
                        col("size_band_code"),
                        SIZE_BANDS.name(col("size_band_code"), Language.FR).as("size_band_name_fr"),
                        SIZE_BANDS.name(col("size_band_code"), Language.EN).as("size_band_name_en"),
                        col("is_active"),
                        col("valid_from"),
                        coalesce(col("next_from"), lit(END)).as("valid_to"),
                        col("next_from").isNull().as("is_current"));
        return Member.addedTo(dimension, DimOrganisation::member);
    }

    /**
     * Both histories in one: a row for each day on which the description or the size changes, with what holds of both. A
     * size told of days before the first description, or of an organisation that has none, makes no row.
     */
    private static Dataset<Row> sized(Dataset<Row> organisations, Dataset<Row> sizes) {
        Column[] described = Arrays.stream(DESCRIBED).map(functions::col).toArray(Column[]::new);
        Dataset<Row> descriptions = organisations.select(
                col("organisation_id"),
                col("valid_from"),
                col("known_from"),
                struct(described).as("described"),
                lit(null).cast("string").as("size_band_code"));
        Dataset<Row> changes = sizes.join(
                        organisations.select("organisation_id").distinct(), "organisation_id")
                .select(
                        col("organisation_id"),
                        col("valid_from"),
                        col("known_from"),
                        lit(null)
                                .cast(descriptions.schema().apply("described").dataType())
                                .as("described"),
                        col("size_band_code"));
        WindowSpec upToHere = Window.partitionBy("organisation_id")
                .orderBy("valid_from", "known_from")
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return descriptions
                .unionByName(changes)
                .withColumn("described", last("described", true).over(upToHere))
                .withColumn(
                        "size_band_code", coalesce(last("size_band_code", true).over(upToHere), lit("unknown")))
                .where(col("described").isNotNull())
                .select("organisation_id", "valid_from", "known_from", "size_band_code", "described.*");
    }

    private static Column description() {
        return xxhash64(
                col("name_fr"),
                col("name_en"),
                col("category_code"),
                col("category_name_fr"),
                col("category_name_en"),
                orMissing("portfolio_id"),
                orMissing("portfolio_name_fr"),
                orMissing("portfolio_name_en"),
                orMissing("parent_organisation_id"),
                col("size_band_code"),
                col("is_active"));
    }

    /** The hash passes over nulls, so that a value that moves between two columns would go unnoticed. */
    private static Column orMissing(String column) {
        return coalesce(col(column), lit("\u0000"));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                null,
                null,
                null,
                null,
                "unknown",
                SIZE_UNKNOWN.fr(),
                SIZE_UNKNOWN.en(),
                true,
                BEGINNING,
                END,
                true);
    }
}
