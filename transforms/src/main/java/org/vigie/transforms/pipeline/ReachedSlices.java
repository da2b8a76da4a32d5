package org.vigie.transforms.pipeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;

/**
 * In which slices the records of each delivery lie, a line per landed table and delivery in
 * {@code warehouse/reached-slices.tsv}. What landed is never changed: a delivery is looked through once, and all of them
 * again only where an indicator came, went or moved. Safe for several threads.
 */
final class ReachedSlices {
    private static final int CELLS = 4;

    private record Delivery(String table, String id) implements Comparable<Delivery> {
        @Override
        public int compareTo(Delivery other) {
            return (table + " " + id).compareTo(other.table + " " + other.id);
        }
    }

    private final Workspace workspace;
    private final String slices;
    private final Map<Delivery, SortedSet<Integer>> known = new TreeMap<>();

    /** @param slices where every indicator lies: see {@link Slices#fingerprint} */
    ReachedSlices(Workspace workspace, String slices) {
        this.workspace = workspace;
        this.slices = slices;
        RunNote.REACHED_SLICES.lines(workspace, CELLS).stream()
                .filter(cells -> cells[0].equals(slices))
                .forEach(cells -> known.put(new Delivery(cells[1], cells[2]), numbers(cells[3])));
    }

    private static SortedSet<Integer> numbers(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * By slice, those of the deliveries that have records in it.
     *
     * @param looking finds by delivery the slices of some deliveries; asked for those that are not known yet
     */
    synchronized Map<Integer, SortedSet<String>> bySlice(
            TableName landed,
            Collection<String> deliveries,
            Function<Collection<String>, Map<String, SortedSet<Integer>>> looking) {
        SortedSet<String> unknown = new TreeSet<>(deliveries);
        unknown.removeIf(id -> known.containsKey(new Delivery(landed.value(), id)));
        if (!unknown.isEmpty()) {
            Map<String, SortedSet<Integer>> found = looking.apply(unknown);
            unknown.forEach(id -> known.put(new Delivery(landed.value(), id), found.getOrDefault(id, new TreeSet<>())));
        }
        Map<Integer, SortedSet<String>> bySlice = new TreeMap<>();
        for (String id : deliveries) {
            for (int slice : known.getOrDefault(new Delivery(landed.value(), id), new TreeSet<>())) {
                bySlice.computeIfAbsent(slice, none -> new TreeSet<>()).add(id);
            }
        }
        return bySlice;
    }

    synchronized void save() {
        RunNote.REACHED_SLICES.replace(
                workspace,
                known.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()));
    }

    private String line(Delivery delivery, SortedSet<Integer> reached) {
        String numbers = reached.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return String.join("\t", slices, delivery.table(), delivery.id(), numbers) + "\n";
    }
}
