package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was published of a question, as equations over atoms: for each group its people and its favourable
 * answers. Bounds what follows from them by linear programs. Atoms that neither an equation nor a group in question tells
 * apart are one variable.
 */
final class PublishedFigures {
    /** What of a group is asked for. */
    enum Figure {
        PEOPLE,
        FAVOURABLE,
        UNFAVOURABLE
    }

    private final List<Group> published;
    private double[][] coefficients = new double[0][];
    private double[] values = new double[0];
    private LinearProgram program = new LinearProgram(0, coefficients, values, 0);
    private final int[] variableOfAtom;
    private final int variables;
    private final double ceiling;
    private final Population population;

    /** Solutions that were found on the way: each is a way in which everything published can have come about. */
    private final List<double[]> found = new ArrayList<>();

    /** @param asked the groups that will be asked about */
    PublishedFigures(Population population, List<Group> published, List<Group> asked) {
        this.population = population;
        this.published = new ArrayList<>(published);
        // no more than anybody could believe; without it what nothing bounds would have no most
        this.ceiling = 2.0 * population.people() + 1_000;
        Map<List<Integer>, Integer> classes = new HashMap<>();
        this.variableOfAtom = new int[population.atoms().size()];
        for (int atom = 0; atom < variableOfAtom.length; atom++) {
            List<Integer> seen = new ArrayList<>();
            for (Group group : published) {
                seen.add(membership(group, atom));
            }
            for (Group group : asked) {
                seen.add(membership(group, atom));
            }
            variableOfAtom[atom] = classes.computeIfAbsent(seen, none -> classes.size());
        }
        this.variables = classes.size();
        double[] truth = new double[variables];
        for (int atom = 0; atom < variableOfAtom.length; atom++) {
            truth[variableOfAtom[atom]] += population.atoms().get(atom).size();
        }
        found.add(truth);
        write();
    }

    /** Forgets the figures of a group; solutions that kept its equations keep the others still. */
    void drop(Group group) {
        published.removeIf(shown -> shown.release() == group.release() && shown.cut() == group.cut());
        write();
    }

    private void write() {
        Map<List<Double>, Double> rows = rows();
        coefficients = rows.keySet().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        values = rows.values().stream().mapToDouble(Double::doubleValue).toArray();
        program = new LinearProgram(variables, coefficients, values, ceiling);
    }

    private int membership(Group group, int atom) {
        if (!group.atoms().get(atom)) {
            return 0;
        }
        return population.atoms().get(atom).isFavourable(group.release()) ? 2 : 1;
    }

    private Map<List<Double>, Double> rows() {
        Map<List<Double>, Double> rows = new LinkedHashMap<>();
        for (Group group : published) {
            rows.put(boxed(weights(group, Figure.FAVOURABLE)), (double) group.favourable());
            rows.put(boxed(weights(group, Figure.UNFAVOURABLE)), (double) group.people() - group.favourable());
        }
        return rows;
    }

    private static List<Double> boxed(double[] weights) {
        List<Double> boxed = new ArrayList<>();
        for (double weight : weights) {
            boxed.add(weight);
        }
        return boxed;
    }

    private double[] weights(Group group, Figure figure) {
        double[] weights = new double[variables];
        for (int atom = group.atoms().nextSetBit(0);
                atom >= 0;
                atom = group.atoms().nextSetBit(atom + 1)) {
            boolean favourable = population.atoms().get(atom).isFavourable(group.release());
            if (figure == Figure.PEOPLE || favourable == (figure == Figure.FAVOURABLE)) {
                weights[variableOfAtom[atom]] = 1;
            }
        }
        return weights;
    }

    /** What solutions found so far already show to be possible; the true bounds are these or wider. */
    Bounds atLeast(Group group, Figure figure) {
        double[] weights = weights(group, figure);
        double first = value(weights, found.get(0));
        Bounds bounds = new Bounds(first, first);
        for (double[] solution : found) {
            bounds = bounds.and(value(weights, solution));
        }
        return bounds;
    }

    Bounds of(Group group, Figure figure) {
        solve(weights(group, figure), true);
        solve(weights(group, figure), false);
        return atLeast(group, figure);
    }

    private static double value(double[] weights, double[] solution) {
        double value = 0;
        for (int index = 0; index < weights.length; index++) {
            value += weights[index] * solution[index];
        }
        return value;
    }

    /** Keeps the solution; where the program has no answer nothing is added, and what is asked for counts as bounded. */
    private void solve(double[] weights, boolean isLeast) {
        double[] solution = program.extreme(weights, isLeast);
        if (!keepsEveryEquation(solution)) {
            program.begin();
            solution = program.extreme(weights, isLeast);
        }
        if (keepsEveryEquation(solution)) {
            found.add(solution);
        }
    }

    private boolean keepsEveryEquation(double[] solution) {
        for (int row = 0; row < coefficients.length; row++) {
            if (Math.abs(value(coefficients[row], solution) - values[row]) > 1e-4) {
                return false;
            }
        }
        for (double value : solution) {
            if (value < -1e-6) {
                return false;
            }
        }
        return true;
    }
}
