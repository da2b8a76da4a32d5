package org.vigie.lakehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What parts two versions of a table in slices.
 *
 * @param gone Parquet files of the earlier one alone, with their slices
 * @param come Parquet files of the later one alone
 */
record FileChange(Map<Path, Integer> gone, Map<Path, Integer> come) {
    FileChange {
        gone = Map.copyOf(gone);
        come = Map.copyOf(come);
    }

    static FileChange none() {
        return new FileChange(Map.of(), Map.of());
    }

    Set<Integer> slices() {
        Set<Integer> slices = new TreeSet<>(gone.values());
        slices.addAll(come.values());
        return slices;
    }

    List<Path> filesGone() {
        return gone.keySet().stream().sorted().toList();
    }

    List<Path> filesCome() {
        return come.keySet().stream().sorted().toList();
    }
}
