package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.tables.GcInfobaseTables;
import org.vigie.transforms.tables.PlanDeliveryTables;
import org.vigie.transforms.tables.TableInputs;
import org.vigie.transforms.tables.TableJob;

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
        this.deliveriesInForce = received.stream()
                .filter(report -> !TOLD_BY_ALL_DELIVERIES.contains(
                        TableJob.landed(report.feed().contractId())))
                .collect(Collectors.groupingBy(
                        report -> TableJob.landed(report.feed().contractId()),
                        Collectors.mapping(LandingReport::deliveryId, Collectors.toList())));
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
