package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.DeliveriesInForce;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.lakehouse.Frame;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.quality.CheckHistory;
import org.vigie.transforms.quality.desk.Decisions;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import org.vigie.transforms.quality.desk.FindingHistory;
import org.vigie.transforms.quality.series.SeriesHistory;
import org.vigie.transforms.tables.GcInfobaseTables;
import org.vigie.transforms.tables.PlanDeliveryTables;
import org.vigie.transforms.tables.SurveyTables;
import org.vigie.transforms.tables.TableInputs;

/**
 * What the builders read. Of a landed table, the records of the deliveries in force, none where nothing was ever landed;
 * of organisations and of survey answers, those of every accepted delivery: the ones before tell their past, or were
 * published.
 */
final class SourceFrames implements TableInputs {
    private static final Set<TableName> TOLD_BY_ALL_DELIVERIES =
            Set.of(GcInfobaseTables.ORGANISATIONS, PlanDeliveryTables.ORGANISATIONS, SurveyTables.RESPONSES_EVER);

    /** What refreshes remember of each other. */
    private static final Map<TableName, StructType> REMEMBERED = Map.of(
            CheckHistory.NAME, CheckHistory.COLUMNS,
            SeriesHistory.NAME, SeriesHistory.COLUMNS,
            FindingHistory.NAME, FindingHistory.COLUMNS);

    private final Lakehouse lakehouse;
    private final DeliveriesInForce inForce;
    private final List<Taken> decisions;

    /** @param decisions of stewards, in the order in which they were taken */
    SourceFrames(Lakehouse lakehouse, DeliveriesInForce inForce, List<Taken> decisions) {
        this.lakehouse = lakehouse;
        this.inForce = inForce;
        this.decisions = List.copyOf(decisions);
    }

    @Override
    public Dataset<Row> frame(TableName table) {
        if (table.layer() != Layer.LANDED) {
            return lakehouse.exists(table)
                    ? lakehouse.read(table)
                    : lakehouse.empty(TableCatalog.shipped().table(table));
        }
        if (table.equals(Decisions.NAME)) {
            return lakehouse.frame(Decisions.rows(decisions), Decisions.COLUMNS);
        }
        Optional<StructType> remembered = Optional.ofNullable(REMEMBERED.get(table));
        if (remembered.isPresent()) {
            return lakehouse.exists(table) ? lakehouse.read(table) : lakehouse.frame(List.of(), remembered.get());
        }
        if (!lakehouse.exists(table)) {
            return lakehouse.frame(List.of(), shape(table));
        }
        Dataset<Row> landed = lakehouse.read(table);
        return table.equals(LandedTables.DELIVERY) || TOLD_BY_ALL_DELIVERIES.contains(table)
                ? landed
                : landed.where(col("delivery_id").isin(deliveries(table).toArray()));
    }

    private Set<String> deliveries(TableName table) {
        if (table.equals(LandedTables.PERSONAL_DATA)) {
            return inForce.byTable().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
        return inForce.of(
                table.isRestricted() ? new TableName(table.value().replaceFirst("restricted_", "landed_")) : table);
    }

    private static StructType shape(TableName landed) {
        if (landed.equals(LandedTables.PERSONAL_DATA)) {
            return LandedTables.PERSONAL_DATA_COLUMNS;
        }
        return SourceContracts.all()
                .flatMap(contract -> landed.equals(contract.restrictedTable())
                        ? Stream.of(LandedTables.restrictedShape(contract))
                        : Stream.of(contract)
                                .filter(found -> found.landedTable().equals(landed))
                                .map(LandedTables::shape))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No contract lands in " + landed));
    }

    @Override
    public Dataset<Row> frame(List<Row> rows, Table shape) {
        return lakehouse.frame(rows, Frame.schema(shape));
    }
}
