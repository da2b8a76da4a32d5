package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;

class ReachedSlicesTest {
    private static final TableName LANDED = new TableName("landed_results_observations");

    /** What lies in the deliveries; the third holds nothing. */
    private static final Map<String, List<Integer>> RECORDS = Map.of("d1", List.of(3, 1), "d2", List.of(3));

    @TempDir
    Path folder;

    private Workspace workspace;
    private final List<String> lookedThrough = new ArrayList<>();

    @BeforeEach
    void aWarehouse() throws Exception {
        workspace = new Workspace(folder);
        Files.createDirectories(workspace.warehouse());
    }

    @Test
    void aDeliveryIsLookedThroughOnce() {
        ReachedSlices reached = new ReachedSlices(workspace, "a");
        assertThat(reached.bySlice(LANDED, List.of("d1", "d3"), this::look))
                .isEqualTo(Map.of(1, new TreeSet<>(List.of("d1")), 3, new TreeSet<>(List.of("d1"))));
        reached.save();

        ReachedSlices later = new ReachedSlices(workspace, "a");
        assertThat(later.bySlice(LANDED, List.of("d1", "d2", "d3"), this::look))
                .isEqualTo(Map.of(1, new TreeSet<>(List.of("d1")), 3, new TreeSet<>(List.of("d1", "d2"))));
        assertThat(later.bySlice(LANDED, List.of("d2"), this::look))
                .as("a delivery that is no longer in force")
                .isEqualTo(Map.of(3, new TreeSet<>(List.of("d2"))));
        assertThat(lookedThrough).containsExactly("d1", "d3", "d2");
    }

    @Test
    void whereAnIndicatorMovedAllAreLookedThroughAgain() {
        ReachedSlices reached = new ReachedSlices(workspace, "a");
        reached.bySlice(LANDED, List.of("d1", "d2"), this::look);
        reached.save();

        new ReachedSlices(workspace, "b").bySlice(LANDED, List.of("d1", "d2"), this::look);
        assertThat(lookedThrough).containsExactly("d1", "d2", "d1", "d2");
    }

    private Map<String, SortedSet<Integer>> look(Collection<String> deliveries) {
        lookedThrough.addAll(deliveries);
        Map<String, SortedSet<Integer>> found = new TreeMap<>(Map.of("other", new TreeSet<>(List.of(9))));
        deliveries.stream().filter(RECORDS::containsKey).forEach(id -> found.put(id, new TreeSet<>(RECORDS.get(id))));
        return found;
    }
}
