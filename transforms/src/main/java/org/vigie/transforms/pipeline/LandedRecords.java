package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.quality.checks.Landed;

/** Every record of every delivery as it lies: in the table of its contract, or in quarantine. */
final class LandedRecords {
    private LandedRecords() {}

    /** Equal as long as {@link #of} gives the same rows. */
    static String content(Lakehouse lakehouse) {
        return Stream.concat(tables(), Stream.of(LandedTables.QUARANTINE))
                .filter(lakehouse::exists)
                .map(table -> table + " " + version(lakehouse, table))
                .collect(Collectors.joining(", "));
    }

    /** The version of a landed table, to which rows are only ever added. */
    static String version(Lakehouse lakehouse, TableName table) {
        return lakehouse.version(table).stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse("none");
    }

    /** How many observations ever came, those that were taken back since among them. */
    static long observations(Lakehouse lakehouse) {
        return lakehouse
                .read(LandedTables.DELIVERY)
                .where(col("contract_id").startsWith("results."))
                .collectAsList()
                .stream()
                .mapToLong(row -> row.<Long>getAs("landed_count"))
                .sum();
    }

    private static Stream<TableName> tables() {
        return SourceContracts.all().map(SourceContract::landedTable).distinct();
    }

    static Dataset<Row> of(Lakehouse lakehouse) {
        Dataset<Row> none = lakehouse.frame(List.of(), Frame.schema(Landed.SHAPE));
        Dataset<Row> landed = tables().filter(lakehouse::exists)
                .map(table -> records(lakehouse, table, false))
                .reduce(none, Dataset::union);
        return lakehouse.exists(LandedTables.QUARANTINE)
                ? landed.union(records(lakehouse, LandedTables.QUARANTINE, true))
                : landed;
    }

    private static Dataset<Row> records(Lakehouse lakehouse, TableName table, boolean quarantined) {
        return lakehouse
                .read(table)
                .select(
                        col("delivery_id"),
                        concat(
                                        quarantined ? col("contract_id") : lit(table.value()),
                                        lit(" "),
                                        coalesce(col("source_part"), lit("")))
                                .as("place"),
                        col("record_number"),
                        lit(quarantined).as("is_quarantined"));
    }
}
