package org.vigie.transforms.voice.disclosure;

import java.util.Arrays;

/**
 * The least and the most that a sum of unknowns can be, none of them negative, where other sums are known: the simplex
 * method on a dense tableau. One program is asked for many sums, each of which starts from where the one before ended, so
 * that most answers cost a few steps. Every coefficient is zero or one; whoever uses an answer checks it against the
 * equations, for a wrong one must only ever seem to tell more, never less.
 */
final class LinearProgram {
    private static final double ZERO = 1e-9;

    /** Steps without progress after which the rule changes to one that cannot go round in circles. */
    private static final int PATIENCE = 60;

    private static final int LIMIT = 20_000;

    private final int unknowns;
    private final double ceiling;
    private final double[][] equations;
    private final double[] sums;
    /** Unknowns in no sum are bounded by nothing: they take no part in the steps. */
    private final boolean[] isNamed;

    private double[][] tableau = new double[0][];
    private int[] basis = new int[0];

    /**
     * @param equations for each known sum, one at each unknown in it and zero elsewhere
     * @param sums the known sums, none negative, that some unknowns keep
     * @param ceiling the most that an unknown in no sum can be
     */
    LinearProgram(int unknowns, double[][] equations, double[] sums, double ceiling) {
        this.unknowns = unknowns;
        this.ceiling = ceiling;
        this.equations = equations;
        this.sums = sums;
        this.isNamed = new boolean[unknowns];
        for (double[] equation : equations) {
            for (int index = 0; index < unknowns; index++) {
                isNamed[index] |= equation[index] != 0;
            }
        }
        begin();
    }

    /** Unknowns that keep the equations and make the weighted sum the least or the most that it can be. */
    double[] extreme(double[] weights, boolean isLeast) {
        double[] costs = new double[unknowns];
        double[] solution = new double[unknowns];
        for (int index = 0; index < unknowns; index++) {
            if (isNamed[index]) {
                costs[index] = isLeast ? weights[index] : -weights[index];
            } else if (!isLeast && weights[index] > 0) {
                solution[index] = ceiling;
            }
        }
        improve(costs, unknowns);
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < unknowns) {
                solution[basis[row]] = Math.max(0, tableau[row][tableau[row].length - 1]);
            }
        }
        return solution;
    }

    /** Begins anew, without what rounding may have added up. */
    void begin() {
        int rows = equations.length;
        int width = unknowns + rows + 1;
        tableau = new double[rows][width];
        basis = new int[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(equations[row], 0, tableau[row], 0, unknowns);
            tableau[row][unknowns + row] = 1;
            tableau[row][width - 1] = sums[row];
            basis[row] = unknowns + row;
        }
        double[] costs = new double[width - 1];
        Arrays.fill(costs, unknowns, width - 1, 1);
        improve(costs, unknowns);
        leaveArtificial();
    }

    /** Takes what was added for the beginning out of the basis; an equation that follows from others is forgotten. */
    private void leaveArtificial() {
        int kept = 0;
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] >= unknowns) {
                int column = firstNonZero(tableau[row]);
                if (column < 0) {
                    continue;
                }
                pivot(row, column, new double[0]);
            }
            tableau[kept] = tableau[row];
            basis[kept] = basis[row];
            kept++;
        }
        tableau = Arrays.copyOf(tableau, kept);
        basis = Arrays.copyOf(basis, kept);
        for (int row = 0; row < kept; row++) {
            double[] shorter = Arrays.copyOf(tableau[row], unknowns + 1);
            shorter[unknowns] = tableau[row][tableau[row].length - 1];
            tableau[row] = shorter;
        }
    }

    private int firstNonZero(double[] row) {
        for (int column = 0; column < unknowns; column++) {
            if (Math.abs(row[column]) > ZERO) {
                return column;
            }
        }
        return -1;
    }

    /** Steps from corner to corner while the costs fall. */
    private void improve(double[] costs, int columns) {
        double[] reduced = reduced(costs);
        int stuck = 0;
        for (int step = 0; step < LIMIT; step++) {
            int column = entering(reduced, columns, stuck > PATIENCE);
            int row = column < 0 ? -1 : leaving(column);
            if (row < 0) {
                return;
            }
            stuck = tableau[row][tableau[row].length - 1] < ZERO ? stuck + 1 : 0;
            pivot(row, column, reduced);
        }
    }

    /** What a unit of each unknown would add to the costs. */
    private double[] reduced(double[] costs) {
        double[] reduced = costs.clone();
        for (int row = 0; row < basis.length; row++) {
            double cost = costs[basis[row]];
            if (cost != 0) {
                for (int column = 0; column < reduced.length; column++) {
                    reduced[column] -= cost * tableau[row][column];
                }
            }
        }
        return reduced;
    }

    private static int entering(double[] reduced, int columns, boolean first) {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            if (reduced[column] < -ZERO && (best < 0 || reduced[column] < reduced[best])) {
                best = column;
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    /** The first unknown that falls to zero; of several the one that stands first, so that no step is taken twice. */
    private int leaving(int column) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < basis.length; row++) {
            double coefficient = tableau[row][column];
            if (coefficient > ZERO) {
                double ratio = tableau[row][tableau[row].length - 1] / coefficient;
                if (ratio < least - ZERO || (ratio < least + ZERO && (best < 0 || basis[row] < basis[best]))) {
                    least = Math.min(least, ratio);
                    best = row;
                }
            }
        }
        return best;
    }

    private void pivot(int pivotRow, int column, double[] reduced) {
        double[] pivoted = tableau[pivotRow];
        double divisor = pivoted[column];
        if (divisor != 1) {
            for (int index = 0; index < pivoted.length; index++) {
                pivoted[index] /= divisor;
            }
        }
        for (int row = 0; row < tableau.length; row++) {
            if (row != pivotRow) {
                subtract(tableau[row], tableau[row][column], pivoted, pivoted.length);
            }
        }
        if (reduced.length > 0) {
            subtract(reduced, reduced[column], pivoted, reduced.length);
        }
        basis[pivotRow] = column;
    }

    private static void subtract(double[] from, double times, double[] row, int length) {
        if (times != 0) {
            for (int index = 0; index < length; index++) {
                from[index] -= times * row[index];
            }
        }
    }
}
