package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The groups that a participant is in: everybody, and for each cut of the wave its values in the profile, as in
 * {@code age_band=30-39;region=03}. Where a wave names no cuts, each attribute is one; a participant without an attribute is
 * in none of its groups.
 */
final class ProfileCuts {
    /** The group of everybody. */
    static final String TOTAL = "total";

    private ProfileCuts() {}

    /** Of a row with {@code profile} and its wave's {@code profile_cuts}. */
    static Column all() {
        Column attributes = functions.expr("str_to_map(profile, ';', '=')");
        Column cuts = coalesce(split(col("profile_cuts"), ";"), map_keys(attributes));
        Column values = transform(
                cuts,
                cut -> transform(
                        array_sort(split(cut, "\\*")),
                        attribute -> concat(attribute, lit("="), element_at(attributes, attribute))));
        Column complete = filter(values, parts -> forall(parts, Column::isNotNull));
        return array_distinct(concat(array(lit(TOTAL)), transform(complete, parts -> array_join(parts, ";"))));
    }
}
