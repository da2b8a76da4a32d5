package org.vigie.transforms.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;

/** The order in which tables are built, and what each is built from, as their jobs say it. */
public final class RunOrder {
    private RunOrder() {}

    /** A table and the jobs whose rows together are its rows. */
    public record Step(Table table, List<TableJob> jobs) {
        public Step {
            jobs = List.copyOf(jobs);
        }

        /** The tables it needs, by name. */
        public Set<TableName> inputs() {
            return jobs.stream().flatMap(job -> job.inputs().stream()).collect(Collectors.toCollection(TreeSet::new));
        }

        /** The inputs of which a slice of indicators is enough for the same slice of the table; none where it is not. */
        public Set<TableName> sliced() {
            return jobs.stream().anyMatch(job -> job.sliced().isEmpty())
                    ? Set.of()
                    : jobs.stream()
                            .flatMap(job -> job.sliced().stream())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * Each step after those it needs, and before another that has a shorter chain of steps waiting for it: whoever takes the
     * first that is ready never lets the longest chain wait. Inputs that no job makes are taken as given.
     */
    public static List<Step> inOrder(List<TableJob> jobs) {
        Map<TableName, Step> unplaced = new LinkedHashMap<>();
        steps(jobs).forEach(step -> unplaced.put(step.table().name(), step));
        List<Step> ordered = new ArrayList<>();
        while (!unplaced.isEmpty()) {
            Set<TableName> awaited = unplaced.values().stream()
                    .flatMap(step -> step.inputs().stream())
                    .collect(Collectors.toSet());
            List<Step> last = unplaced.values().stream()
                    .filter(step -> !awaited.contains(step.table().name()))
                    .toList();
            if (last.isEmpty()) {
                throw new IllegalStateException("Tables need each other: " + unplaced.keySet());
            }
            last.forEach(step -> unplaced.remove(step.table().name()));
            ordered.addAll(0, last);
        }
        return ordered;
    }

    /** For each table that is made, the tables it is made from. */
    public static Map<TableName, Set<TableName>> lineage(List<TableJob> jobs) {
        Map<TableName, Set<TableName>> lineage = new TreeMap<>();
        steps(jobs).forEach(step -> lineage.put(step.table().name(), step.inputs()));
        return lineage;
    }

    private static List<Step> steps(List<TableJob> jobs) {
        return jobs.stream()
                .collect(Collectors.groupingBy(TableJob::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .toList();
    }
}
