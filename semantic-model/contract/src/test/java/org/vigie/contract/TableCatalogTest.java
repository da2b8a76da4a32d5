package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.finance.FinanceTables;
import org.vigie.contract.performance.PerformanceTables;
import org.vigie.contract.quality.QualityCheckTables;
import org.vigie.contract.quality.QualityTables;

class TableCatalogTest {
    private static final TableCatalog CATALOG = TableCatalog.shipped();

    static Collection<Table> tables() {
        return CATALOG.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHasAKeyOfMandatoryColumnsAndNoColumnTwice(Table table) {
        assertThat(table.key()).isNotEmpty();
        assertThat(table.columnNames()).doesNotHaveDuplicates();
        assertThat(table.columns().stream()
                        .filter(column -> table.key().contains(column.name()))
                        .filter(Column::nullable))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFactSaysWhereItsRowsCameFromAndWhenTheyWereKnown(Table table) {
        if (table.name().value().startsWith("fact_indicator")
                || table.name().value().startsWith("stg_")) {
            assertThat(table.columnNames()).contains("known_from", "delivery_id", "source_file", "source_line");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTableHasAColumnForAPersonsName(Table table) {
        assertThat(table.columnNames())
                .noneMatch(name -> Stream.of("person", "employee_name", "respondent", "email")
                        .anyMatch(name::contains));
    }

    @Test
    void theConstantsNameJustTheTablesThatAreDescribed() {
        List<TableName> constants = Stream.of(
                        ConformedTables.class,
                        PerformanceTables.class,
                        FinanceTables.class,
                        QualityTables.class,
                        QualityCheckTables.class)
                .flatMap(type -> Stream.of(type.getFields()))
                .map(field -> {
                    try {
                        return (TableName) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .sorted()
                .toList();
        assertThat(constants).isEqualTo(CATALOG.all().stream().map(Table::name).toList());
    }

    @Test
    void anUnknownTableIsAnsweredWithTheOneMeant() {
        assertThatThrownBy(() -> CATALOG.table(new TableName("dim_organisations")))
                .hasMessageStartingWith("Table 'dim_organisations' is unknown. Did you mean 'dim_organisation'?");
    }
}
