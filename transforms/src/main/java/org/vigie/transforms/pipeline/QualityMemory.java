package org.vigie.transforms.pipeline;

import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.quality.QualityCheckTables.FACT_SERIES_VALUE;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.quality.SeriesFindings;
import org.vigie.transforms.quality.desk.FindingHistory;
import org.vigie.transforms.quality.series.Series;
import org.vigie.transforms.quality.series.SeriesCatalog;
import org.vigie.transforms.quality.series.SeriesHistory;
import org.vigie.transforms.quality.series.SeriesPoints;

/**
 * Remembers from refresh to refresh what was measured and which findings there were. Only what changed is added; a rerun
 * finds that nothing did.
 */
final class QualityMemory {
    private final Lakehouse lakehouse;
    private final String runId;
    private final Instant at;

    QualityMemory(Lakehouse lakehouse, String runId, Instant at) {
        this.lakehouse = lakehouse;
        this.runId = runId;
        this.at = at;
    }

    /** What was measured and not known yet, its rows computed; to be remembered under its number. */
    record Measured(long number, Dataset<Row> changes) {}

    /**
     * Measures what can be, and remembers nothing of it yet.
     *
     * @param built tables of this refresh; what others hold is of another time
     */
    Optional<Measured> measured(SeriesCatalog catalog, Set<TableName> built) {
        List<List<Series>> due = catalog.alike().stream()
                .filter(alike -> built.contains(alike.get(0).table()))
                .toList();
        return due.stream()
                .map(alike ->
                        SeriesPoints.build(alike, lakehouse.read(alike.get(0).table()), lakehouse.read(DIM_PERIOD)))
                .reduce(Dataset::union)
                .map(points -> {
                    long number = next(SeriesHistory.NAME);
                    Dataset<Row> history = history(SeriesHistory.NAME, SeriesHistory.COLUMNS);
                    Dataset<Row> changes = SeriesHistory.changes(points, history, number, runId, at);
                    return new Measured(
                            number,
                            inOnePart(changes, due.stream().anyMatch(this::isOfLarge))
                                    .localCheckpoint(true));
                });
    }

    void remember(Measured measured) {
        add(SeriesHistory.NAME, measured.number(), measured.changes());
    }

    private boolean isOfLarge(List<Series> alike) {
        return lakehouse.isSliced(alike.get(0).table());
    }

    /** Many are computed side by side before they are brought together; of few, that costs more than it saves. */
    private Dataset<Row> inOnePart(Dataset<Row> changes, boolean many) {
        return many ? lakehouse.asLarge(changes).repartition(1) : changes.coalesce(1);
    }

    void noteFindings() {
        long number = next(FindingHistory.NAME);
        Dataset<Row> current =
                lakehouse.read(STG_QUALITY_FINDING).union(SeriesFindings.build(lakehouse.read(FACT_SERIES_VALUE)));
        Dataset<Row> history = history(FindingHistory.NAME, FindingHistory.COLUMNS);
        FindingHistory.Stamp stamp = new FindingHistory.Stamp(number, runId, at);
        add(
                FindingHistory.NAME,
                number,
                FindingHistory.changes(current, history, stamp).coalesce(1).localCheckpoint(true));
    }

    private Dataset<Row> history(TableName name, StructType columns) {
        return lakehouse.exists(name) ? lakehouse.read(name) : lakehouse.frame(List.of(), columns);
    }

    private long next(TableName name) {
        return lakehouse.version(name).number() + 1;
    }

    /** Adds what was not known yet, if anything is; {@code changes} are computed and lie in one part, which becomes one file. */
    private void add(TableName name, long number, Dataset<Row> changes) {
        if (!changes.isEmpty()) {
            lakehouse.append(name, changes, "memory/" + runId + "/" + number);
        }
    }
}
