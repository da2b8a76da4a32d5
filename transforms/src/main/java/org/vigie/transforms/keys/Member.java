package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Label;

/** The three rows that every dimension holds beside its own, so that a fact always finds one. */
public enum Member {
    /** The source names something that the dimension does not hold, or names nothing where it should. */
    UNKNOWN(-1, "unknown", new Label("Inconnu", "Unknown")),
    /** The dimension does not apply to the fact. */
    NOT_APPLICABLE(-2, "not_applicable", new Label("Sans objet", "Not applicable")),
    /** The value is withheld to protect people. */
    SUPPRESSED(-3, "suppressed", new Label("Masqué", "Suppressed"));

    private final long number;
    private final String code;
    private final Label label;

    Member(long number, String code, Label label) {
        this.number = number;
        this.code = code;
        this.label = label;
    }

    public long number() {
        return number;
    }

    /** The key as a column. */
    public Column key() {
        return lit(number);
    }

    public String code() {
        return code;
    }

    public Label label() {
        return label;
    }

    /** The row of a dimension that holds a key, a code and a name in both languages. */
    public Row named() {
        return RowFactory.create(number, code, label.fr(), label.en());
    }

    /** The dimension with its three members, one row each in the dimension's column order. */
    public static Dataset<Row> addedTo(Dataset<Row> dimension, Function<Member, Row> row) {
        List<Row> rows = Arrays.stream(values()).map(row).toList();
        return dimension.union(dimension.sparkSession().createDataFrame(rows, nullable(dimension.schema())));
    }

    private static StructType nullable(StructType schema) {
        return new StructType(Arrays.stream(schema.fields())
                .map(field -> DataTypes.createStructField(field.name(), field.dataType(), true))
                .toArray(StructField[]::new));
    }
}
