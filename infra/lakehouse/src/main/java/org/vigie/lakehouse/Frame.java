package org.vigie.lakehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Table;

/** A contract's columns as Spark knows them. */
public final class Frame {
    private Frame() {}

    /** The schema that a frame of this table must have; nullability is checked on the rows, not on the schema. */
    public static StructType schema(Table table) {
        return new StructType(table.columns().stream()
                .map(column -> DataTypes.createStructField(column.name(), type(column.type()), true))
                .toArray(StructField[]::new));
    }

    public static DataType type(ColumnType type) {
        return DataType.fromDDL(type.sqlName());
    }

    /** Refuses a frame whose columns are not the contract's, in order and type, and names every difference. */
    static void refuseDrift(Table table, StructType actual) {
        List<String> differences = new ArrayList<>();
        List<String> expectedNames = table.columnNames();
        List<String> actualNames = Arrays.asList(actual.fieldNames());
        for (Column column : table.columns()) {
            int index = actualNames.indexOf(column.name());
            if (index < 0) {
                differences.add("− " + column.name() + " " + column.type().sqlName());
            } else if (!actual.fields()[index].dataType().equals(type(column.type()))) {
                differences.add("≠ " + column.name() + " " + column.type().sqlName() + " / "
                        + actual.fields()[index].dataType().sql().toLowerCase(Locale.ROOT));
            }
        }
        actualNames.stream()
                .filter(name -> !expectedNames.contains(name))
                .forEach(name -> differences.add("+ " + name));
        if (differences.isEmpty() && !actualNames.equals(expectedNames)) {
            differences.add("order: " + String.join(", ", actualNames));
        }
        if (!differences.isEmpty()) {
            throw new DefinitionException(
                    ErrorCode.FRAME_DRIFTS_FROM_CONTRACT,
                    Label.of(
                            "Les lignes de « %s » ne tiennent pas la promesse de la table : %s.",
                            "The rows of '%s' do not keep the table's promise: %s.",
                            table.name(),
                            String.join("; ", differences)),
                    new Label(
                            "Terminez la construction par un select des colonnes du contrat, dans l'ordre.",
                            "End the builder with a select of the contract's columns, in order."));
        }
    }
}
