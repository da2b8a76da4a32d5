package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All participants of a wave who answered a question in some release, as far as figures can tell them apart. */
final class Population {
    private final List<String> cuts;
    private final List<Atom> atoms;
    private final int releases;

    private Population(List<String> cuts, List<Atom> atoms, int releases) {
        this.cuts = List.copyOf(cuts);
        this.atoms = List.copyOf(atoms);
        this.releases = releases;
    }

    /** @param releases the answers of each release, in the order in which they were published */
    static Population of(List<List<Answered>> releases) {
        TreeSet<String> names = new TreeSet<>();
        releases.forEach(release -> release.forEach(answer -> names.addAll(answer.cuts())));
        List<String> cuts = List.copyOf(names);
        Map<String, List<Atom.State>> people = people(releases, cuts);
        Map<List<Atom.State>, Integer> sizes = new LinkedHashMap<>();
        people.values().forEach(states -> sizes.merge(states, 1, Integer::sum));
        // whoever looks from outside does not know which opinions nobody holds
        for (List<Atom.State> states : List.copyOf(sizes.keySet())) {
            otherOpinions(states).forEach(other -> sizes.putIfAbsent(other, 0));
        }
        List<Atom> atoms = new ArrayList<>();
        sizes.forEach((states, size) -> atoms.add(new Atom(size, states)));
        return new Population(cuts, atoms, releases.size());
    }

    private static Map<String, List<Atom.State>> people(List<List<Answered>> releases, List<String> cuts) {
        Map<String, Integer> positions = new HashMap<>();
        cuts.forEach(cut -> positions.put(cut, positions.size()));
        Map<String, List<Atom.State>> people = new TreeMap<>();
        Map<String, List<String>> contents = new HashMap<>();
        for (int release = 0; release < releases.size(); release++) {
            for (Answered answer : releases.get(release)) {
                List<Atom.State> states = people.computeIfAbsent(answer.id(), none -> new ArrayList<>());
                while (states.size() < release) {
                    states.add(Atom.State.ABSENT);
                }
                BitSet in = new BitSet();
                answer.cuts().forEach(cut -> in.set(Objects.requireNonNull(positions.get(cut))));
                String content = answer.isFavourable() + "/" + answer.content();
                List<String> seen = contents.computeIfAbsent(answer.id(), none -> new ArrayList<>());
                if (!seen.contains(content)) {
                    seen.add(content);
                }
                states.add(new Atom.State(in, answer.isFavourable(), seen.indexOf(content)));
            }
        }
        people.values().forEach(states -> {
            while (states.size() < releases.size()) {
                states.add(Atom.State.ABSENT);
            }
        });
        return people;
    }

    /** The same participants with every other opinion that they might have held. */
    private static List<List<Atom.State>> otherOpinions(List<Atom.State> states) {
        int contents = states.stream().mapToInt(Atom.State::content).max().orElse(-1) + 1;
        List<List<Atom.State>> all = new ArrayList<>();
        for (int opinions = 0; opinions < 1 << contents; opinions++) {
            List<Atom.State> other = new ArrayList<>();
            for (Atom.State state : states) {
                other.add(
                        state.content() < 0
                                ? state
                                : new Atom.State(
                                        state.cuts(), (opinions >> state.content() & 1) == 1, state.content()));
            }
            all.add(other);
        }
        return all;
    }

    List<String> cuts() {
        return cuts;
    }

    List<Atom> atoms() {
        return atoms;
    }

    int releases() {
        return releases;
    }

    int people() {
        return atoms.stream().mapToInt(Atom::size).sum();
    }

    /** Those counted in a cut in a release. */
    Group group(int cut, int release) {
        return group(cut, release, atom -> atom.isIn(cut, release));
    }

    /** Those counted in a cut in a release who were not in it, or answered otherwise, in another. */
    Group differing(int cut, int release, int otherRelease) {
        return group(
                cut,
                release,
                atom -> atom.isIn(cut, release)
                        && (!atom.isIn(cut, otherRelease) || atom.changes(release, otherRelease)));
    }

    /** Those of either of two groups, as they answered in the release of the first. */
    Group both(Group group, Group other) {
        BitSet all = (BitSet) group.atoms().clone();
        all.or(other.atoms());
        return group(group.cut(), group.release(), all);
    }

    /** Those of a group who are not in another. */
    Group without(Group group, Group other) {
        BitSet rest = (BitSet) group.atoms().clone();
        rest.andNot(other.atoms());
        return group(group.cut(), group.release(), rest);
    }

    private Group group(int cut, int release, Predicate<Atom> isIn) {
        BitSet in = new BitSet(atoms.size());
        for (int index = 0; index < atoms.size(); index++) {
            if (isIn.test(atoms.get(index))) {
                in.set(index);
            }
        }
        return group(cut, release, in);
    }

    private Group group(int cut, int release, BitSet in) {
        int people = 0;
        int favourable = 0;
        for (int index = in.nextSetBit(0); index >= 0; index = in.nextSetBit(index + 1)) {
            Atom atom = atoms.get(index);
            people += atom.size();
            favourable += atom.isFavourable(release) ? atom.size() : 0;
        }
        return new Group(cut, release, in, people, favourable);
    }
}
