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
import org.vigie.lakehouse.Lakehouse;

/** Every record of every delivery as it lies: in the table of its contract, or in quarantine. */
final class LandedRecords {
    private LandedRecords() {}

    /** Equal as long as the same records lie there. */
    static String content(Lakehouse lakehouse) {
        return tables(lakehouse).stream()
                .map(table -> table + " " + lakehouse.version(table))
                .collect(Collectors.joining(", "));
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

    /** The landed tables there are, the quarantine among them. */
    static List<TableName> tables(Lakehouse lakehouse) {
        return Stream.concat(
                        SourceContracts.all().map(SourceContract::landedTable).distinct(),
                        Stream.of(LandedTables.QUARANTINE))
                .filter(lakehouse::exists)
                .toList();
    }

    /** What landed beside the records: what people said in them, and where they seem to name somebody. */
    static List<TableName> beside(Lakehouse lakehouse) {
        return Stream.concat(
                        SourceContracts.all()
                                .filter(SourceContract::hasRestrictedFields)
                                .map(SourceContract::restrictedTable)
                                .distinct(),
                        Stream.of(LandedTables.PERSONAL_DATA))
                .filter(lakehouse::exists)
                .toList();
    }

    /** Every record of a landed table: {@code delivery_id, place, is_quarantined, record_number}. */
    static Dataset<Row> of(Lakehouse lakehouse, TableName table) {
        boolean quarantined = table.equals(LandedTables.QUARANTINE);
        return lakehouse
                .read(table)
                .select(
                        col("delivery_id"),
                        concat(
                                        quarantined ? col("contract_id") : lit(table.value()),
                                        lit(" "),
                                        coalesce(col("source_part"), lit("")))
                                .as("place"),
                        lit(quarantined).as("is_quarantined"),
                        col("record_number"));
    }
}
