package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Column;
import org.vigie.contract.Language;

/** Numbers as a message says them in each language: 4 630 000 000,5 in French, 4,630,000,000.5 in English. */
final class SpokenNumber {
    private SpokenNumber() {}

    /** A whole number or a decimal, its thousands apart and without idle zeros. Null is a dash. */
    static Column of(Column number, Language language) {
        Column plain = regexp_replace(regexp_replace(number.cast("string"), "([.][0-9]*?)0+$", "$1"), "[.]$", "");
        Column whole = regexp_replace(
                regexp_extract(plain, "^[^.]*", 0), "\\B(?=([0-9]{3})+$)", language == Language.FR ? "\u202f" : ",");
        Column fraction = regexp_extract(plain, "[.].*$", 0);
        return coalesce(concat(whole, language == Language.FR ? translate(fraction, ".", ",") : fraction), lit("–"));
    }

    static Column of(String column, Language language) {
        return of(col(column), language);
    }
}
