package org.vigie.transforms.reference;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** Codes and what people call them, from one file of {@code reference/}. A file that cannot be read is refused whole. */
public record CodeList(List<Entry> entries) {
    /** One code and its name. */
    public record Entry(String code, Label name) {}

    public CodeList {
        entries = List.copyOf(entries);
    }

    /** The codes and names in {@code reference/<name>.yml}; what else the file says of a code is left aside. */
    public static CodeList named(String name) {
        return new CodeList(read(name, entry -> new Entry(entry.text("code"), entry.label("name"))));
    }

    /** What each entry of {@code reference/<name>.yml} becomes, in file order. */
    public static <T> List<T> read(String name, Function<Definition, T> entry) {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(CodeList.class, "/reference/" + name + ".yml", problems)
                .allowOnly("codes");
        List<T> entries = file.list("codes").stream().map(entry).toList();
        problems.throwIfAny();
        return entries;
    }

    /** One row per code – key, code and names – and those of the members, as a dimension has them. */
    public List<Row> rows() {
        Stream<Row> coded = entries.stream()
                .map(entry -> RowFactory.create(
                        SurrogateKey.ofText(entry.code()),
                        entry.code(),
                        entry.name().fr(),
                        entry.name().en()));
        return Stream.concat(coded, Arrays.stream(Member.values()).map(Member::named))
                .toList();
    }

    /** The key of the code in a column; one that the list does not hold is unknown. */
    public Column key(String column) {
        Object[] listed = entries.stream().map(Entry::code).toArray();
        return when(col(column).isin(listed), SurrogateKey.of(column)).otherwise(Member.UNKNOWN.key());
    }

    /** The name of a code in one language; a code that is not in the list is its own name. */
    public Column name(Column code, Language language) {
        Column name = code;
        for (Entry entry : entries) {
            name = when(code.equalTo(entry.code()), lit(entry.name().in(language)))
                    .otherwise(name);
        }
        return name;
    }

    /** What people call a code; a code that is not in the list is its own name. */
    public Label label(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .map(Entry::name)
                .findFirst()
                .orElseGet(() -> new Label(code, code));
    }

    /** Where the code of a column stands in the list, from 0; one that is not in it comes after all of them. */
    public Column rank(String column) {
        Column rank = lit(entries.size());
        for (int place = 0; place < entries.size(); place++) {
            rank = when(col(column).equalTo(entries.get(place).code()), lit(place))
                    .otherwise(rank);
        }
        return rank;
    }
}
