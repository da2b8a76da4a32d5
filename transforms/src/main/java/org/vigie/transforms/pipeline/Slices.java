package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * In which slice of a large table a row lies: that of its indicator, which is that of the organisation that answers for the
 * indicator, so that what one organisation delivers reaches few slices. Slice 0 holds what is of no known indicator.
 */
final class Slices {
    private static final int FEWEST_PLACES = 4;
    private static final int MOST_PLACES = 64;

    private final Dataset<Row> indicators;
    private final int count;
    private final Map<Integer, TreeSet<String>> members = new TreeMap<>();

    /**
     * @param indicators {@code stg_indicator}
     * @param count of the slices, 2 or more
     */
    Slices(Dataset<Row> indicators, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("A table in slices has two or more: " + count);
        }
        this.count = count;
        this.indicators = indicators
                .select(
                        col("indicator_id").as("sliced_id"),
                        SurrogateKey.of("indicator_id").as("sliced_key"),
                        pmod(xxhash64(col("organisation_id")), lit((long) count - 1))
                                .plus(1)
                                .cast("int")
                                .as("found_slice"))
                .coalesce(1)
                .localCheckpoint(true);
        this.indicators
                .collectAsList()
                .forEach(row -> members.computeIfAbsent(row.getInt(2), none -> new TreeSet<>())
                        .add(row.getString(0)));
    }

    /** Numbers of all slices. */
    Set<Integer> all() {
        return IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which indicators a slice is of: where one comes or goes, its rows do. */
    String members(int slice) {
        return count + " " + members.getOrDefault(slice, new TreeSet<>());
    }

    private static String own(Dataset<Row> rows) {
        return List.of(rows.columns()).contains("indicator_id") ? "indicator_id" : "indicator_key";
    }

    /** The rows of a frame that has {@code indicator_id} or {@code indicator_key}, each with its slice as last column. */
    Dataset<Row> marked(Dataset<Row> rows) {
        String own = own(rows);
        String known = own.equals("indicator_id") ? "sliced_id" : "sliced_key";
        Column[] columns = Stream.concat(
                        Stream.of(rows.columns()).map(name -> col(name)),
                        Stream.of(coalesce(col("found_slice"), lit(0)).as(Lakehouse.sliceColumn())))
                .toArray(Column[]::new);
        return rows.join(broadcast(indicators.select(known, "found_slice")), col(own).equalTo(col(known)), "left")
                .select(columns);
    }

    /**
     * The same rows, those of an indicator on one place: whatever is asked of them by indicator then moves none.
     *
     * @param slices that they are of: few of them go to few places, equally many for all that is joined
     */
    Dataset<Row> together(Dataset<Row> rows, Set<Integer> slices) {
        return rows.repartition(Math.max(FEWEST_PLACES, Math.min(MOST_PLACES, slices.size())), col(own(rows)));
    }

    /** The rows of some slices. Known indicators are named one by one: files that hold none of them are not read. */
    Dataset<Row> of(Dataset<Row> rows, Set<Integer> slices) {
        if (slices.size() == count) {
            return rows;
        }
        if (slices.contains(0) || !own(rows).equals("indicator_id")) {
            return marked(rows)
                    .where(col(Lakehouse.sliceColumn()).isin(slices.toArray()))
                    .drop(Lakehouse.sliceColumn());
        }
        return rows.where(col("indicator_id")
                .isin(slices.stream()
                        .flatMap(slice -> members.getOrDefault(slice, new TreeSet<>()).stream())
                        .toArray()));
    }

    /** Equal as long as every indicator lies where it does. */
    String fingerprint() {
        return Storage.sha256((count + " " + members).getBytes(StandardCharsets.UTF_8));
    }
}
