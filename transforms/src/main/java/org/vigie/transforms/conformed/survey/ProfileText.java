package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;

import org.apache.spark.sql.Column;

/** A profile as text, {@code age_band=30-39;region=03}, its attributes in order: the same profile is the same text. */
final class ProfileText {
    private ProfileText() {}

    static Column canonical(String column) {
        return coalesce(array_join(sort_array(split(col(column), ";")), ";"), lit(""));
    }
}
