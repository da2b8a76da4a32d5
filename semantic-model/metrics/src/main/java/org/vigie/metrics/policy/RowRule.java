package org.vigie.metrics.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.Table;

/** Which rows of a table somebody sees. Of several rules, a row that one of them shows is seen. */
public enum RowRule {
    ALL(List.of()),
    /** Those of the organisations that the principal works for. */
    OWN(List.of("organisation_key", "organisation_id")),
    /** Those of whole fiscal years, which are tabled; what comes in during the year is not. */
    ANNUAL(List.of("period_key"));

    private final List<String> columns;

    RowRule(List<String> columns) {
        this.columns = columns;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(RowRule::code).toList();
    }

    static Optional<RowRule> find(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** The column of a table that the rule looks at; nothing where the rule cannot be told of the table's rows. */
    public Optional<String> columnOf(Table table) {
        return columns.stream().filter(table.columnNames()::contains).findFirst();
    }

    boolean fits(Table table) {
        return columns.isEmpty() || columnOf(table).isPresent();
    }
}
