package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cuts can tell of each other. {@code region=03} and {@code region=03;sex=f} are of the families {@code region} and
 * {@code region;sex}; families that share an attribute are linked, and everybody is linked to all. Cuts that are not linked
 * meet only in the figures of everybody: whoever does not know who is where learns nothing of one from the other.
 */
final class Families {
    private Families() {}

    /** The attributes of a cut; everybody has none. */
    static Set<String> attributes(String cut) {
        Set<String> attributes = new TreeSet<>();
        Arrays.stream(cut.split(";", -1))
                .filter(part -> part.contains("="))
                .map(part -> part.substring(0, part.indexOf('=')))
                .forEach(attributes::add);
        return attributes;
    }

    /** Whether two cuts of one family have all values but one in common: the rows and columns of a table. */
    static boolean areBeside(String cut, String other) {
        Set<String> values = new TreeSet<>(List.of(cut.split(";", -1)));
        int size = values.size();
        values.retainAll(List.of(other.split(";", -1)));
        return values.size() == size - 1;
    }

    /** Sets of linked cuts, each with those of no attribute. */
    static List<Set<String>> linked(Collection<String> cuts) {
        Set<String> everybody = new TreeSet<>();
        TreeMap<String, Set<String>> byAttribute = new TreeMap<>();
        for (String cut : cuts) {
            Set<String> attributes = attributes(cut);
            if (attributes.isEmpty()) {
                everybody.add(cut);
            } else {
                join(byAttribute, attributes, cut);
            }
        }
        List<Set<String>> linked = new ArrayList<>();
        for (Set<String> family : byAttribute.values()) {
            if (linked.stream().noneMatch(known -> known == family)) {
                linked.add(family);
            }
        }
        if (linked.isEmpty()) {
            linked.add(new TreeSet<>());
        }
        linked.forEach(family -> family.addAll(everybody));
        return linked;
    }

    private static void join(TreeMap<String, Set<String>> byAttribute, Set<String> attributes, String cut) {
        Set<String> joined = new TreeSet<>(Set.of(cut));
        for (String attribute : attributes) {
            joined.addAll(byAttribute.getOrDefault(attribute, Set.of()));
        }
        for (String attribute : byAttribute.keySet()) {
            if (!attributes.contains(attribute)
                    && !Collections.disjoint(byAttribute.getOrDefault(attribute, Set.of()), joined)) {
                byAttribute.put(attribute, joined);
            }
        }
        attributes.forEach(attribute -> byAttribute.put(attribute, joined));
    }
}
