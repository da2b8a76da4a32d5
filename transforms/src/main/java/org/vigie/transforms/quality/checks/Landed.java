package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Disclosure;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;

/**
 * What lies in the landed tables is what the deliveries say: nothing lost, nothing twice.
 *
 * <p>Reads {@link #RECORDS}: one row per record that lies there or in quarantine, with {@code delivery_id, place} (table
 * and part), {@code record_number, is_quarantined}.
 */
public enum Landed implements NamedCheck {
    /** Records read are records landed plus records in quarantine. */
    CONSERVED("lying_count <> record_count or lying_quarantined_count <> quarantined_count"),
    /** A delivery that came or ran again added nothing: none of its records lies there twice. */
    ONCE("lying_count <> distinct_count");

    /** Every record of every delivery, as it lies. */
    public static final TableName RECORDS = new TableName("landed_all_records");

    /** What {@link #RECORDS} holds. */
    public static final Table SHAPE = new Table(
            RECORDS,
            new Label("Enregistrements reçus et en quarantaine", "Records landed and in quarantine"),
            new Label("Une ligne par enregistrement qui se trouve là", "One row per record that lies there"),
            Disclosure.OPEN,
            List.of(
                    column("delivery_id", ColumnType.Plain.STRING),
                    column("place", ColumnType.Plain.STRING),
                    column("record_number", ColumnType.Plain.INTEGER),
                    column("is_quarantined", ColumnType.Plain.BOOLEAN)),
            List.of("delivery_id", "place", "record_number"));

    private final String breach;

    Landed(String breach) {
        this.breach = breach;
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> lying = others.apply(RECORDS)
                .groupBy(col("delivery_id").as("lying_delivery_id"))
                .agg(
                        count(lit(1)).as("lying"),
                        countDistinct(col("place"), col("record_number")).as("distinct_records"),
                        sum(when(col("is_quarantined"), 1L).otherwise(0L)).as("lying_quarantined"));
        return table.join(lying, col("delivery_id").equalTo(col("lying_delivery_id")), "left")
                .withColumn("lying_count", coalesce(col("lying"), lit(0L)))
                .withColumn("distinct_count", coalesce(col("distinct_records"), lit(0L)))
                .withColumn("lying_quarantined_count", coalesce(col("lying_quarantined"), lit(0L)))
                .where(breach);
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, false, new Label(name, name));
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(RECORDS);
    }
}
