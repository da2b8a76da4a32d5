package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
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
 * <p>Reads {@link #RECORDS}: one row per delivery and place (table and part) where records of it lie, with how many they
 * are, how many different ones, and whether the place is the quarantine.
 */
public enum Landed implements NamedCheck {
    /** Records read are records landed plus records in quarantine. */
    CONSERVED("lying_count <> record_count or lying_quarantined_count <> quarantined_count"),
    /** A delivery that came or ran again added nothing: none of its records lies there twice. */
    ONCE("lying_count <> distinct_count");

    /** How many records of every delivery lie where. */
    public static final TableName RECORDS = new TableName("landed_all_records");

    /** What {@link #RECORDS} holds. */
    public static final Table SHAPE = new Table(
            RECORDS,
            new Label("Enregistrements reçus et en quarantaine", "Records landed and in quarantine"),
            new Label("Une ligne par livraison et endroit", "One row per delivery and place"),
            Disclosure.OPEN,
            List.of(
                    column("delivery_id", ColumnType.Plain.STRING),
                    column("place", ColumnType.Plain.STRING),
                    column("is_quarantined", ColumnType.Plain.BOOLEAN),
                    column("lying_records", ColumnType.Plain.BIGINT),
                    column("different_records", ColumnType.Plain.BIGINT)),
            List.of("delivery_id", "place", "is_quarantined"));

    private final String breach;

    Landed(String breach) {
        this.breach = breach;
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> lying = others.apply(RECORDS)
                .groupBy(col("delivery_id").as("lying_delivery_id"))
                .agg(
                        sum(col("lying_records")).as("lying"),
                        sum(col("different_records")).as("distinct_records"),
                        sum(when(col("is_quarantined"), col("lying_records")).otherwise(0L))
                                .as("lying_quarantined"));
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
