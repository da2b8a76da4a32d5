package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
import org.vigie.lakehouse.Written;
import org.vigie.transforms.quality.CheckHistory;
import org.vigie.transforms.quality.checks.Landed;
import org.vigie.transforms.quality.desk.Decisions;
import org.vigie.transforms.quality.desk.Decisions.Taken;
import org.vigie.transforms.quality.desk.FindingHistory;
import org.vigie.transforms.quality.series.SeriesHistory;
import org.vigie.transforms.tables.GcInfobaseTables;
import org.vigie.transforms.tables.PlanDeliveryTables;
import org.vigie.transforms.tables.SurveyTables;
import org.vigie.transforms.tables.TableInputs;

/**
 * What the builders read, and the content of it. Of a landed table, the records of the deliveries in force, none where
 * nothing was ever landed;
 * of organisations and of survey answers, those of every accepted delivery: the ones before tell their past, or were
 * published. A table that no job of this run made has no rows, whatever an earlier run left. Safe for several threads.
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
    private final Map<TableName, String> made = new ConcurrentHashMap<>();

    /** @param decisions of stewards, in the order in which they were taken */
    SourceFrames(Lakehouse lakehouse, DeliveriesInForce inForce, List<Taken> decisions) {
        this.lakehouse = lakehouse;
        this.inForce = inForce;
        this.decisions = List.copyOf(decisions);
    }

    /** From now on the table is there to be read. */
    void add(TableName table, Written written) {
        made.put(table, written.content());
    }

    /** Whether a job of this run made the table, or kept it. */
    boolean isMade(TableName table) {
        return made.containsKey(table);
    }

    /** Equal as long as {@link #frame} gives the same rows: what was landed is never changed. */
    String content(TableName table) {
        if (table.layer() != Layer.LANDED) {
            return made.getOrDefault(table, "none");
        }
        if (table.equals(Landed.RECORDS)) {
            return LandedRecords.content(lakehouse);
        }
        if (table.equals(Decisions.NAME)) {
            return decisions.toString();
        }
        return isWhole(table)
                ? lakehouse.version(table).toString()
                : deliveries(table).toString();
    }

    @Override
    public Dataset<Row> frame(TableName table) {
        if (table.layer() != Layer.LANDED) {
            return made.containsKey(table)
                    ? lakehouse.read(table)
                    : lakehouse.empty(TableCatalog.shipped().table(table));
        }
        if (table.equals(Landed.RECORDS)) {
            return new LandedCounts(lakehouse).frame();
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
        return isWhole(table)
                ? landed
                : landed.where(col("delivery_id").isin(deliveries(table).toArray()));
    }

    private static boolean isWhole(TableName table) {
        return table.equals(LandedTables.DELIVERY)
                || REMEMBERED.containsKey(table)
                || TOLD_BY_ALL_DELIVERIES.contains(table);
    }

    /** The deliveries in force whose records {@link #frame} gives of a landed table. */
    SortedSet<String> deliveries(TableName table) {
        return new TreeSet<>(
                table.equals(LandedTables.PERSONAL_DATA)
                        ? inForce.byTable().values().stream()
                                .flatMap(Set::stream)
                                .toList()
                        : inForce.of(
                                table.isRestricted()
                                        ? new TableName(table.value().replaceFirst("restricted_", "landed_"))
                                        : table));
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
