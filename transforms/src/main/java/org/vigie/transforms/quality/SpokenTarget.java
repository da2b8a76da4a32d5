package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.vigie.contract.Language;

/** Targets as a message says them. */
final class SpokenTarget {
    private SpokenTarget() {}

    private static Column words(Language language) {
        return col(language == Language.FR ? "target_text_fr" : "target_text_en");
    }

    /** The target as in "≥ 80" or "[0; 10]". */
    static Column target(Language language) {
        Column kind = col("target_kind_code");
        Column band = concat(
                lit("["),
                SpokenNumber.of("low_value", language),
                lit(language == Language.FR ? "\u202f; " : "; "),
                SpokenNumber.of("high_value", language),
                lit("]"));
        return when(kind.equalTo("at_least"), concat(lit("≥\u00a0"), SpokenNumber.of("target_value", language)))
                .when(kind.equalTo("at_most"), concat(lit("≤\u00a0"), SpokenNumber.of("target_value", language)))
                .when(kind.equalTo("exactly"), concat(lit("=\u00a0"), SpokenNumber.of("target_value", language)))
                .when(kind.equalTo("range"), band)
                .when(kind.equalTo("value"), SpokenNumber.of("target_value", language))
                .when(kind.equalTo("ordinal"), coalesce(words(language), SpokenNumber.of("target_value", language)))
                .when(kind.equalTo("milestone"), coalesce(col("due_date").cast("string"), lit("–")))
                .otherwise(lit("–"));
    }
}
