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
     * The steps in waves: those of one wave need only earlier waves and may run side by side. Inputs that no job makes are
     * taken as given.
     */
    public static List<List<Step>> waves(List<TableJob> jobs) {
        Map<TableName, Step> waiting = new LinkedHashMap<>();
        for (Step step : steps(jobs)) {
            waiting.put(step.table().name(), step);
        }
        List<List<Step>> waves = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Step> ready = waiting.values().stream()
                    .filter(step -> step.inputs().stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables need each other: " + waiting.keySet());
            }
            ready.forEach(step -> waiting.remove(step.table().name()));
            waves.add(ready);
        }
        return waves;
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
