package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What follows exactly from shown groups by adding and subtracting them, for somebody who knows who is in which group: the
 * vector space over what participants answered. Computed over a prime field, so nothing is rounded.
 */
final class Span {
    private static final long PRIME = 2_147_483_629L;

    private final Population population;
    /** For each atom with people and each release, which unknown its answer is. */
    private final Map<List<Object>, Integer> unknowns = new HashMap<>();

    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Span(Population population, List<Group> shown) {
        this.population = population;
        for (Atom atom : population.atoms()) {
            if (atom.size() > 0) {
                atom.states().stream()
                        .filter(state -> state.content() >= 0)
                        .forEach(state -> unknowns.putIfAbsent(unknown(atom, state), unknowns.size()));
            }
        }
        shown.forEach(this::add);
    }

    /** An answer of a class of people: the same in two releases where it did not change, whatever it is. */
    private static List<Object> unknown(Atom atom, Atom.State state) {
        List<Object> key = new ArrayList<>();
        atom.states().forEach(each -> {
            key.add(each.cuts());
            key.add(each.content());
        });
        key.add(state.content());
        return key;
    }

    /** Whether the group's figures follow. */
    boolean tells(Group group) {
        return pivot(reduced(vector(group))) < 0;
    }

    private void add(Group group) {
        long[] rest = reduced(vector(group));
        int pivot = pivot(rest);
        if (pivot >= 0) {
            long inverse = inverse(rest[pivot]);
            for (int index = pivot; index < rest.length; index++) {
                rest[index] = rest[index] * inverse % PRIME;
            }
            rows.add(rest);
            pivots.add(pivot);
        }
    }

    private long[] vector(Group group) {
        long[] vector = new long[unknowns.size()];
        IntPredicate isPeopled = index -> population.atoms().get(index).size() > 0;
        group.atoms().stream().filter(isPeopled).forEach(index -> {
            Atom atom = population.atoms().get(index);
            Integer unknown = unknowns.get(unknown(atom, atom.states().get(group.release())));
            if (unknown != null) {
                vector[unknown] = 1;
            }
        });
        return vector;
    }

    private long[] reduced(long[] vector) {
        for (int row = 0; row < rows.size(); row++) {
            int pivot = pivots.get(row);
            long factor = vector[pivot];
            if (factor != 0) {
                long[] known = rows.get(row);
                for (int index = pivot; index < vector.length; index++) {
                    if (known[index] != 0) {
                        vector[index] = Math.floorMod(vector[index] - factor * known[index], PRIME);
                    }
                }
            }
        }
        return vector;
    }

    private static int pivot(long[] vector) {
        int index = 0;
        while (index < vector.length && vector[index] == 0) {
            index++;
        }
        return index < vector.length ? index : -1;
    }

    /** By Euclid: the number that a number times it is one of the field. */
    private static long inverse(long number) {
        long rest = PRIME;
        long next = number;
        long before = 0;
        long factor = 1;
        while (next != 0) {
            long times = rest / next;
            long swap = rest - times * next;
            rest = next;
            next = swap;
            swap = before - times * factor;
            before = factor;
            factor = swap;
        }
        return Math.floorMod(before, PRIME);
    }
}
