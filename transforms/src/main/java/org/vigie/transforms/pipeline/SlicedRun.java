package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Lakehouse.WrittenSlices;
import org.vigie.lakehouse.SliceContent;
import org.vigie.lakehouse.Version;
import org.vigie.lakehouse.Written;
import org.vigie.transforms.tables.RunOrder.Step;
import org.vigie.transforms.tables.TableInputs;

/**
 * Builds the slices of large tables whose inputs changed, and leaves the others as they are. The rows of a slice come from
 * the same slice of the inputs that the job names, and from the whole of its other inputs. Safe for several threads.
 */
final class SlicedRun {
    private final Lakehouse lakehouse;
    private final SourceFrames inputs;
    private final RowsAside aside;
    private final MadeSlices made;
    private final int count;
    private final Map<TableName, Map<Integer, String>> contents = new ConcurrentHashMap<>();
    private final Map<TableName, Map<Integer, SortedSet<String>>> deliveries = new ConcurrentHashMap<>();
    private Optional<Slices> slices = Optional.empty();
    private Optional<ReachedSlices> reached = Optional.empty();

    /**
     * @param made what earlier runs made of slices; what this one makes is added
     * @param count of the slices
     */
    SlicedRun(Lakehouse lakehouse, SourceFrames inputs, RowsAside aside, MadeSlices made, int count) {
        this.lakehouse = lakehouse;
        this.inputs = inputs;
        this.aside = aside;
        this.made = made;
        this.count = count;
    }

    /** Whatever is built by slices is built from indicators: they are there. */
    private synchronized Slices slices() {
        if (slices.isEmpty()) {
            slices = Optional.of(new Slices(inputs.frame(STG_INDICATOR), count));
        }
        return slices.orElseThrow();
    }

    private synchronized ReachedSlices reachedSlices() {
        if (reached.isEmpty()) {
            reached = Optional.of(new ReachedSlices(lakehouse.workspace(), slices().fingerprint()));
        }
        return reached.orElseThrow();
    }

    /**
     * Brings every slice of a step's table to what it should be.
     *
     * @param whole the fingerprint of all that every slice is made from
     */
    Written build(Step step, String whole) {
        Table table = step.table();
        Map<Integer, String> from = from(step, whole);
        Version version = lakehouse.isSliced(table.name()) ? lakehouse.version(table.name()) : Version.NONE;
        MadeSlices.Made found = made.at(table.name(), version);
        MadeSlices.Made before = found.from().keySet().equals(from.keySet()) ? found : MadeSlices.Made.none();
        Set<Integer> changed = new TreeSet<>(from.keySet());
        from.forEach((slice, now) -> {
            if (now.equals(before.from().get(slice))) {
                changed.remove(slice);
            }
        });
        WrittenSlices written = changed.isEmpty() ? standing(version, before) : write(step, changed, before);
        made.put(table.name(), new MadeSlices.Made(written.written().version(), from, written.contents()));
        aside.keepSlices(table.name(), from.keySet());
        return written.written();
    }

    private static WrittenSlices standing(Version version, MadeSlices.Made before) {
        return new WrittenSlices(Lakehouse.unchanged(version, before.contents()), before.contents());
    }

    private WrittenSlices write(Step step, Set<Integer> changed, MadeSlices.Made before) {
        TableInputs some = new SomeSlices(step.sliced(), changed);
        Dataset<Row> rows = step.jobs().stream()
                .map(job -> job.build(some))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        return lakehouse.writeSlices(
                step.table(), aside.marked(step.table(), slices().marked(rows)), changed, before.contents());
    }

    void save() {
        made.save();
        lookedThrough().ifPresent(ReachedSlices::save);
    }

    private synchronized Optional<ReachedSlices> lookedThrough() {
        return reached;
    }

    private Map<Integer, String> from(Step step, String whole) {
        Map<Integer, String> from = new TreeMap<>();
        for (int slice : slices().all()) {
            Fingerprint fingerprint =
                    new Fingerprint().with("whole", whole).with("indicators", slices().members(slice));
            step.sliced()
                    .forEach(input ->
                            fingerprint.with(input.value(), contents(input).getOrDefault(slice, "none")));
            from.put(slice, fingerprint.sha256());
        }
        return from;
    }

    /** By slice, the content of an input. */
    private Map<Integer, String> contents(TableName input) {
        return contents.computeIfAbsent(input, this::read);
    }

    private Map<Integer, String> read(TableName input) {
        Map<Integer, String> read = new TreeMap<>();
        if (input.layer() == Layer.LANDED) {
            reached(input).forEach((slice, deliveries) -> read.put(slice, deliveries.toString()));
        } else if (inputs.isMade(input)) {
            told(input).forEach((slice, content) -> read.put(slice, content.content()));
        }
        return read;
    }

    private Map<Integer, SliceContent> told(TableName input) {
        return lakehouse.isSliced(input)
                ? made.at(input, lakehouse.version(input)).contents()
                : lakehouse.contents(TableCatalog.shipped().table(input), slices().marked(inputs.frame(input)));
    }

    /** By slice, the deliveries in force of a landed table that have records in it. */
    private Map<Integer, SortedSet<String>> reached(TableName landed) {
        return deliveries.computeIfAbsent(
                landed, table -> reachedSlices().bySlice(table, inputs.deliveries(table), some -> looked(table, some)));
    }

    private Map<String, SortedSet<Integer>> looked(TableName landed, Collection<String> some) {
        Map<String, SortedSet<Integer>> found = new TreeMap<>();
        slices().marked(inputs.frame(landed)
                        .where(col("delivery_id").isin(some.toArray()))
                        .select("indicator_id", "delivery_id")
                        .distinct())
                .select(Lakehouse.sliceColumn(), "delivery_id")
                .distinct()
                .collectAsList()
                .forEach(row -> found.computeIfAbsent(row.getString(1), none -> new TreeSet<>())
                        .add(row.getInt(0)));
        return found;
    }

    /** The records of some slices, looked for only in deliveries that have any there. */
    private Dataset<Row> landed(TableName table, Set<Integer> wanted) {
        Dataset<Row> records = inputs.frame(table);
        Set<String> reaching = new TreeSet<>();
        wanted.forEach(slice -> reaching.addAll(reached(table).getOrDefault(slice, new TreeSet<>())));
        return slices().of(records.where(col("delivery_id").isin(reaching.toArray())), wanted);
    }

    /** Of inputs that are sliced, some slices; of others, all. What is not large goes to where the rest lies. */
    private final class SomeSlices implements TableInputs {
        private final Set<TableName> sliced;
        private final Set<Integer> wanted;

        SomeSlices(Set<TableName> sliced, Set<Integer> wanted) {
            this.sliced = sliced;
            this.wanted = wanted;
        }

        @Override
        public Dataset<Row> frame(TableName table) {
            if (!sliced.contains(table)) {
                return broadcast(inputs.frame(table));
            }
            if (table.layer() == Layer.LANDED) {
                return slices().together(landed(table, wanted), wanted);
            }
            return inputs.isMade(table) && lakehouse.isSliced(table)
                    ? slices().together(lakehouse.readSlices(table, wanted), wanted)
                    : broadcast(slices().of(inputs.frame(table), wanted));
        }

        @Override
        public Dataset<Row> frame(List<Row> rows, Table shape) {
            return inputs.frame(rows, shape);
        }
    }
}
