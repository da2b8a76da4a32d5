package org.vigie.contract.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.VigieException;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

class RollupReaderTest {
    @Test
    void aRollupIsATableThatKeepsColumnsAndAddsUpOthersInTheirOwnTypes() {
        Table budget = TableCatalog.shipped().table(new TableName("fact_budget"));
        Table table = read("""
                        rollups:
                          - {table: agg_budget_organisation, of: fact_budget, keep: [organisation_key, amount_type_code], sums: [amount]}
                        """).get(0).table();
        assertThat(table.columns())
                .containsExactly(
                        budget.column("organisation_key"),
                        budget.column("amount_type_code"),
                        new Column(
                                "amount",
                                new ColumnType.Decimal(18, 2),
                                true,
                                new Label("Montant en dollars", "Amount in dollars")),
                        new Column(
                                "row_count",
                                ColumnType.Plain.BIGINT,
                                false,
                                new Label("Nombre de lignes", "Number of rows")));
        assertThat(table.key()).containsExactly("organisation_key", "amount_type_code");
        assertThat(table.grain())
                .isEqualTo(new Label(
                        "Une ligne par Clé de l'organisation, Code du type de montant",
                        "One row per Organisation key, Amount type code"));
    }

    @Test
    void theCoarsestStandsFirst() {
        assertThat(read("""
                        rollups:
                          - {table: agg_b, of: fact_budget, keep: [organisation_key, period_key], sums: []}
                          - {table: agg_a, of: fact_budget, keep: [period_key], sums: []}
                        """)).extracting(rollup -> rollup.name().value()).containsExactly("agg_a", "agg_b");
    }

    @Test
    void aRollupIsFoundLikeAnyOtherTableAndIsNoneOfTheTablesWithRowsOfTheirOwn() {
        TableName name = new TableName("agg_budget_organisation_period");
        assertThat(TableCatalog.shipped().table(name).key()).contains("amount_type_code");
        assertThat(TableCatalog.shipped().all()).extracting(Table::name).doesNotContain(name);
    }

    @Test
    void everyProblemOfADeclarationIsToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        rollups:
                          - {table: fact_budget, of: fact_budget, keep: [organisation_key], sums: [amount]}
                          - {table: agg_a, of: fact_budgt, keep: [organisation_key], sums: [amount]}
                          - {table: agg_b, of: fact_budget, keep: [organisation_ky, amount], sums: [amount, amount_type_code]}
                          - {table: agg_b, of: fact_budget, keep: [], sums: [], by: []}
                        """))
                .isInstanceOf(VigieException.class)
                .hasMessageContaining(
                        "rollups.yml:2: 'fact_budget' does not name a rollup. Write a name that starts with agg_, each once.")
                .hasMessageContaining("rollups.yml:3: Table 'fact_budgt' does not exist. Did you mean 'fact_budget'?")
                .hasMessageContaining(
                        "rollups.yml:4: Column 'organisation_ky' does not exist. Did you mean 'organisation_key'?")
                .hasMessageContaining("rollups.yml:4: 'amount' is both kept and summed.")
                .hasMessageContaining("rollups.yml:4: 'amount_type_code' is no decimal and is not added up.")
                .hasMessageContaining("rollups.yml:5: 'agg_b' does not name a rollup.")
                .hasMessageContaining("rollups.yml:5: Keep one column at least.")
                .hasMessageContaining("rollups.yml:5: Unknown key 'by'.");
    }

    private static List<Rollup> read(String text) {
        Problems problems = new Problems();
        List<Rollup> rollups = RollupReader.read(
                TableCatalog.shipped().all(), Definition.of("rollups.yml", new StringReader(text), problems));
        problems.throwIfAny();
        return rollups;
    }
}
