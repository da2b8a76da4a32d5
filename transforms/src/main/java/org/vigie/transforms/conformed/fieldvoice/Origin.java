package org.vigie.transforms.conformed.fieldvoice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.upper;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** Where rows came from, and how identifiers of analysis programs are written. */
final class Origin {
    private Origin() {}

    /** The columns, then those that say where a row came from. */
    static Column[] told(Column... columns) {
        List<Column> origin = List.of(
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
        return Stream.concat(Stream.of(columns), origin.stream()).toArray(Column[]::new);
    }

    /** An identifier as projects give it: without braces, in capitals. */
    static Column guid(String column) {
        return upper(regexp_replace(col(column), "[{}\\s]", ""));
    }
}
