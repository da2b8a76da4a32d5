package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.tables.GcInfobaseTables;
import org.vigie.transforms.tables.PlanDeliveryTables;
import org.vigie.transforms.tables.TableInputs;

/**
 * What the builders read. Of a landed table, the records of the delivery in force; of organisations, those of every
 * accepted delivery: the ones before tell their past.
 */
final class SourceFrames implements TableInputs {
    private static final Set<TableName> TOLD_BY_ALL_DELIVERIES =
            Set.of(GcInfobaseTables.ORGANISATIONS, PlanDeliveryTables.ORGANISATIONS);

    private final Lakehouse lakehouse;
    private final Map<TableName, List<String>> deliveriesInForce;

    SourceFrames(Lakehouse lakehouse, Collection<LandingReport> received) {
        this.lakehouse = lakehouse;
        this.deliveriesInForce = new HashMap<>();
        for (LandingReport report : received) {
            SourceContracts.delivery(report.feed().contractId()).parts().stream()
                    .map(part -> part.contract().landedTable())
                    .filter(table -> !TOLD_BY_ALL_DELIVERIES.contains(table))
                    .distinct()
                    .forEach(table -> deliveriesInForce
                            .computeIfAbsent(table, none -> new ArrayList<>())
                            .add(report.deliveryId()));
        }
    }

    @Override
    public Dataset<Row> frame(TableName table) {
        if (table.layer() != Layer.LANDED) {
            return lakehouse.exists(table)
                    ? lakehouse.read(table)
                    : lakehouse.empty(TableCatalog.shipped().table(table));
        }
        Dataset<Row> landed = lakehouse.read(table);
        return deliveriesInForce.containsKey(table)
                ? landed.where(
                        col("delivery_id").isin(deliveriesInForce.get(table).toArray()))
                : landed;
    }

    @Override
    public Dataset<Row> frame(List<Row> rows, Table shape) {
        return lakehouse.frame(rows, Frame.schema(shape));
    }
}
