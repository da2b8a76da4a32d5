package org.vigie.transforms.reference;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

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

    /** The name of a code in one language; a code that is not in the list is its own name. */
    public Column name(Column code, Language language) {
        Column name = code;
        for (Entry entry : entries) {
            name = when(code.equalTo(entry.code()), lit(entry.name().in(language)))
                    .otherwise(name);
        }
        return name;
    }
}
