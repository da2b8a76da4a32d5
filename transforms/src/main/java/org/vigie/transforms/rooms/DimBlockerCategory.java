package org.vigie.transforms.rooms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per kind of thing that can stand in the way, from {@code reference/blocker-categories.yml}. */
public final class DimBlockerCategory {
    private DimBlockerCategory() {}

    public static List<Row> rows() {
        Stream<Row> categories = CodeList.named("blocker-categories").entries().stream()
                .map(entry -> RowFactory.create(
                        SurrogateKey.ofText(entry.code()),
                        entry.code(),
                        entry.name().fr(),
                        entry.name().en()));
        Stream<Row> members = Arrays.stream(Member.values()).map(Member::named);
        return Stream.concat(categories, members).toList();
    }

    /** The key of the row's {@code category_code}; one that the list does not hold is unknown. */
    static Column key() {
        Object[] listed = CodeList.named("blocker-categories").entries().stream()
                .map(CodeList.Entry::code)
                .toArray();
        return when(col("category_code").isin(listed), SurrogateKey.of("category_code"))
                .otherwise(Member.UNKNOWN.key());
    }
}
