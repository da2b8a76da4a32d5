package org.vigie.ingestion.stratml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of a version as a tree. One whose parent is not in the version is a root; a ring of parents is cut. */
final class PlanTree {
    private final Map<String, Map<String, String>> elements = new LinkedHashMap<>();
    private final List<Map<String, String>> roots = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> below = new HashMap<>();

    PlanTree(List<Map<String, String>> versionElements) {
        versionElements.forEach(element -> elements.put(id(element), element));
        Map<String, List<String>> children = new HashMap<>();
        elements.forEach((id, element) -> children.computeIfAbsent(parent(element), none -> new ArrayList<>())
                .add(id));
        List<String> tops = elements.keySet().stream()
                .filter(id -> !elements.containsKey(parent(element(id))))
                .toList();
        Map<String, List<String>> waiting = new HashMap<>(children);
        tops.forEach(top -> climbDown(top, waiting));
        // what no root leads to stands in a ring of parents
        elements.keySet().stream()
                .filter(id -> !tops.contains(id) && isUnreached(id))
                .forEach(id -> {
                    if (isUnreached(id)) {
                        climbDown(id, waiting);
                    }
                });
    }

    List<Map<String, String>> roots() {
        return List.copyOf(roots);
    }

    /** All below a root, at whatever depth, those nearer to it first. */
    List<Map<String, String>> below(String rootId) {
        return below.getOrDefault(rootId, List.of());
    }

    private void climbDown(String rootId, Map<String, List<String>> waiting) {
        roots.add(element(rootId));
        List<Map<String, String>> found = below.computeIfAbsent(rootId, none -> new ArrayList<>());
        Deque<String> next = new ArrayDeque<>(List.of(rootId));
        while (!next.isEmpty()) {
            List<String> children = waiting.remove(next.remove());
            if (children != null) {
                children.stream().filter(child -> !child.equals(rootId)).forEach(child -> {
                    found.add(element(child));
                    next.add(child);
                });
            }
        }
    }

    private boolean isUnreached(String id) {
        return roots.stream().noneMatch(root -> id(root).equals(id))
                && below.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(element -> id(element).equals(id));
    }

    private Map<String, String> element(String id) {
        return elements.getOrDefault(id, Map.of());
    }

    private static String id(Map<String, String> element) {
        return element.getOrDefault("plan_element_id", "");
    }

    private static String parent(Map<String, String> element) {
        return element.getOrDefault("parent_plan_element_id", "");
    }
}
