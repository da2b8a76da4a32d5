package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/**
 * No free text names a person: a courtesy title before a capitalised name, an e-mail address, a telephone or a social
 * insurance number. A bare name is not told from a place or a programme; the privacy officer's own reading stays needed.
 */
record PersonNames(List<String> texts) implements NamedCheck {
    private static final String TITLED =
            "(?:^|[^\\p{L}])(?:M\\.|MM\\.|Mme|Mmes|Mlle|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Dre|Me|Monsieur|Madame)"
                    + "[ \\u00a0\\u202f]+\\p{Lu}\\p{Ll}+(?:[- ]\\p{Lu}\\p{Ll}+)*";
    private static final String MAIL = "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+";
    private static final String TELEPHONE = "(?:^|[^\\d])\\(?[2-9]\\d{2}\\)?[-. ]\\d{3}[-. ]\\d{4}(?:[^\\d]|$)";
    private static final String INSURANCE = "(?:^|[^\\d])\\d{3}[- ]\\d{3}[- ]\\d{3}(?:[^\\d]|$)";

    PersonNames {
        texts = List.copyOf(texts);
    }

    static PersonNames in(String... texts) {
        return new PersonNames(List.of(texts));
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        return table.where(texts.stream().map(PersonNames::names).reduce(lit(false), Column::or));
    }

    private static Column names(String text) {
        Column told = coalesce(col(text), lit(""));
        return told.rlike(TITLED).or(told.rlike(MAIL)).or(told.rlike(TELEPHONE)).or(told.rlike(INSURANCE));
    }
}
