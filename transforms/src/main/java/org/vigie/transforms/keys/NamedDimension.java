package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * A dimension that names things: {@code <thing>_key}, {@code <thing>_id}, {@code name_fr}, {@code name_en}, then what else is
 * said of the thing. Its three {@link Member}s have their label wherever there are words in a language, belong to the
 * organisation of the same kind, and nothing else is said of them.
 */
public final class NamedDimension {
    private static final List<String> VALIDITY = List.of("valid_from", "valid_to", "is_current");

    private NamedDimension() {}

    /** One row per thing. */
    public static Dataset<Row> plain(Dataset<Row> things, String thing, String... said) {
        List<String> columns = columns(thing, said).toList();
        return built(things, SurrogateKey.of(id(thing)), thing, columns);
    }

    /**
     * One row per thing and description (SCD 2), then {@code valid_from}, {@code valid_to}, {@code is_current}.
     *
     * @param things with {@code valid_from}, and {@code valid_to} where a description may end without a next one
     */
    public static Dataset<Row> dated(Dataset<Row> things, String thing, LocalDate asOf, String... said) {
        Dataset<Row> ending = List.of(things.columns()).contains("valid_to")
                ? things
                : things.withColumn("valid_to", lit(null).cast("date"));
        List<String> columns =
                Stream.concat(columns(thing, said), VALIDITY.stream()).toList();
        return built(Validity.of(ending, id(thing), asOf), SurrogateKey.of(id(thing), "valid_from"), thing, columns);
    }

    private static Dataset<Row> built(Dataset<Row> things, Column key, String thing, List<String> columns) {
        Stream<Column> described = columns.stream().map(name -> col(name));
        return Member.addedTo(
                things.select(Stream.concat(Stream.of(key.as(thing + "_key")), described)
                        .toArray(Column[]::new)),
                member -> RowFactory.create(Stream.concat(
                                Stream.of(member.number()),
                                columns.stream().map(name -> name.equals(id(thing)) ? member.code() : of(member, name)))
                        .toArray()));
    }

    private static Stream<String> columns(String thing, String... said) {
        return Stream.concat(Stream.of(id(thing), "name_fr", "name_en"), Arrays.stream(said));
    }

    private static String id(String thing) {
        return thing + "_id";
    }

    private static @Nullable Object of(Member member, String column) {
        return switch (column) {
            case "organisation_id" -> member.code();
            case "valid_from" -> Validity.BEGINNING;
            case "valid_to" -> Validity.END;
            case "is_current" -> true;
            default ->
                column.endsWith("_fr")
                        ? member.label().fr()
                        : column.endsWith("_en") ? member.label().en() : null;
        };
    }
}
