package org.vigie.transforms.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Disclosure;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.rollup.Rollup;
import org.vigie.testkit.SparkTest;

@SparkTest
class RollupRowsTest {
    private static final Label LABEL = new Label("Paiements", "Payments");

    @Test
    void whatIsKeptMayBeMissingAndWhatIsMissingAddsNothing() {
        assertRows(addedUp("""
                A | paid |  1.10
                A | paid |  2.20
                A | paid |
                A |      |  4.00
                  | paid |  8.00
                  |      |
                  |      | -1.00
                B | paid |
                B | paid |
                """), """
                organisation_id | kind_code | amount decimal(5,2) | row_count bigint
                A               | paid      |  3.30               | 3
                A               |           |  4.00               | 1
                                | paid      |  8.00               | 1
                                |           | -1.00               | 2
                B               | paid      |                     | 2
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(addedUp(""), "organisation_id");
    }

    @Test
    void columnsAreThoseOfTheDeclaredTableInItsTypes() {
        assertThat(addedUp("A | paid | 1.10").schema().simpleString())
                .isEqualTo("struct<organisation_id:string,kind_code:string,amount:decimal(5,2),row_count:bigint>");
    }

    @Test
    void aSumThatDoesNotFitFailsRatherThanGoMissing() {
        assertThatThrownBy(() -> addedUp("A | paid | 999.99\nA | paid | 0.01").collectAsList())
                .hasMessageContaining("1000.00 cannot be represented as Decimal(5, 2)");
        assertRows(addedUp("A | paid | 999.99\nB | paid | 0.01"), """
                organisation_id | amount decimal(5,2)
                A               | 999.99
                B               | 0.01
                """);
    }

    private static Dataset<Row> addedUp(String payments) {
        return RollupRows.build(
                frame("organisation_id | kind_code | amount decimal(5,2)\n" + payments),
                new Rollup(
                        new TableName("agg_payment"),
                        payments(),
                        List.of("organisation_id", "kind_code"),
                        List.of("amount")));
    }

    private static Table payments() {
        return new Table(
                new TableName("fact_payment"),
                LABEL,
                LABEL,
                Disclosure.OPEN,
                List.of(
                        new Column("organisation_id", ColumnType.Plain.STRING, true, LABEL),
                        new Column("kind_code", ColumnType.Plain.STRING, true, LABEL),
                        new Column("amount", new ColumnType.Decimal(5, 2), true, LABEL)),
                List.of("organisation_id"));
    }
}
