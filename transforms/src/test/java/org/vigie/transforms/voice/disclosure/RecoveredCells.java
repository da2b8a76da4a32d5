package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.transforms.voice.disclosure.Decision.State;

/**
 * An attacker who knows who is in which group and adds and subtracts everything that was published: what of the withheld
 * groups follows exactly. Gaussian elimination over a prime field; shares no code with what it attacks.
 */
final class RecoveredCells {
    private static final long PRIME = 2_147_483_647L;

    private final List<List<Answered>> releases;
    private final List<Map<String, Decision>> decisions;
    /** What a person answered, the same number where it did not change: the unknowns. */
    private final Map<String, Integer> unknowns = new LinkedHashMap<>();

    RecoveredCells(List<List<Answered>> releases, List<Map<String, Decision>> decisions) {
        this.releases = releases;
        this.decisions = decisions;
        releases.forEach(release -> release.forEach(answer -> unknowns.putIfAbsent(unknown(answer), unknowns.size())));
    }

    private static String unknown(Answered answer) {
        return answer.id() + "/" + answer.isFavourable();
    }

    /** Suppressed groups whose answers follow from the figures of published ones. */
    List<String> byAlgebra() {
        List<long[]> basis = new ArrayList<>();
        each(State.PUBLISHED, (release, cut) -> add(basis, indicator(release, cut)));
        List<String> recovered = new ArrayList<>();
        each(State.SUPPRESSED, (release, cut) -> {
            long[] indicator = indicator(release, cut);
            if (count(indicator) > 0 && isZero(reduced(basis, indicator))) {
                recovered.add(cut + " in release " + release);
            }
        });
        return recovered;
    }

    /** Pairs of published groups, one within the other or the same one twice, that differ by few answers. */
    List<String> byDifference(int smallestGroup) {
        Map<String, Set<String>> shown = new TreeMap<>();
        each(State.PUBLISHED, (release, cut) -> shown.put(cut + " in release " + release, members(release, cut)));
        List<String> recovered = new ArrayList<>();
        shown.forEach((name, members) -> shown.forEach((otherName, others) -> {
            Set<String> rest = new HashSet<>(members);
            rest.removeAll(others);
            if (members.containsAll(others) && !rest.isEmpty() && rest.size() < smallestGroup) {
                recovered.add(name + " less " + otherName);
            }
        }));
        return recovered;
    }

    private interface Cell {
        void at(int release, String cut);
    }

    private void each(State state, Cell cell) {
        for (int release = 0; release < decisions.size(); release++) {
            for (Decision decision : new TreeMap<>(decisions.get(release)).values()) {
                if (decision.state() == state) {
                    cell.at(release, decision.cut());
                }
            }
        }
    }

    private Set<String> members(int release, String cut) {
        Set<String> members = new HashSet<>();
        releases.get(release).stream()
                .filter(answer -> answer.cuts().contains(cut))
                .forEach(answer -> members.add(unknown(answer)));
        return members;
    }

    private long[] indicator(int release, String cut) {
        long[] indicator = new long[unknowns.size()];
        members(release, cut).forEach(member -> indicator[unknowns.getOrDefault(member, 0)] = 1);
        return indicator;
    }

    private static int count(long[] vector) {
        int count = 0;
        for (long value : vector) {
            count += value == 0 ? 0 : 1;
        }
        return count;
    }

    private static boolean isZero(long[] vector) {
        return count(vector) == 0;
    }

    /** Every vector of the basis has one where its first entry stands. */
    private static void add(List<long[]> basis, long[] vector) {
        long[] rest = reduced(basis, vector);
        int first = first(rest);
        if (first >= 0) {
            long inverse = power(rest[first], PRIME - 2);
            for (int index = 0; index < rest.length; index++) {
                rest[index] = rest[index] * inverse % PRIME;
            }
            basis.add(rest);
        }
    }

    private static long[] reduced(List<long[]> basis, long[] vector) {
        long[] rest = vector.clone();
        for (long[] row : basis) {
            int first = first(row);
            long factor = rest[first];
            if (factor != 0) {
                for (int index = first; index < rest.length; index++) {
                    rest[index] = (rest[index] + (PRIME - factor) * row[index]) % PRIME;
                }
            }
        }
        return rest;
    }

    private static int first(long[] vector) {
        for (int index = 0; index < vector.length; index++) {
            if (vector[index] != 0) {
                return index;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
