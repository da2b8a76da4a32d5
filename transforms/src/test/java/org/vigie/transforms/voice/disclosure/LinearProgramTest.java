package org.vigie.transforms.voice.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The least and the most that sums can be, against what another's solver says of the same program. */
class LinearProgramTest {
    private static final double CEILING = 1_000;

    @Test
    void twoOfThreeKnownSumsBoundTheThird() {
        // a + b = 10, b + c = 4: b is at most 4, so a is from 6 to 10, and a + b + c from 10 to 14
        LinearProgram program =
                new LinearProgram(3, new double[][] {{1, 1, 0}, {0, 1, 1}}, new double[] {10, 4}, CEILING);
        assertThat(program.extreme(new double[] {1, 0, 0}, true)[0]).isEqualTo(6);
        assertThat(program.extreme(new double[] {1, 0, 0}, false)[0]).isEqualTo(10);
        assertThat(sum(new double[] {1, 1, 1}, program.extreme(new double[] {1, 1, 1}, true)))
                .isEqualTo(10);
        assertThat(sum(new double[] {1, 1, 1}, program.extreme(new double[] {1, 1, 1}, false)))
                .isEqualTo(14);
    }

    @Test
    void whatNoSumNamesIsAnythingUpToTheCeiling() {
        LinearProgram program = new LinearProgram(2, new double[][] {{1, 0}}, new double[] {3}, CEILING);
        assertThat(program.extreme(new double[] {1, 1}, false)).containsExactly(3, CEILING);
        assertThat(program.extreme(new double[] {1, 1}, true)).containsExactly(3, 0);
        assertThat(new LinearProgram(1, new double[0][], new double[0], CEILING).extreme(new double[] {1}, false))
                .containsExactly(CEILING);
    }

    /** Sums that repeat or follow from each other, empty ones and sums of nothing are what real surveys are full of. */
    @Test
    void everyAnswerIsAnotherSolversAndKeepsEveryEquation() {
        Random random = new Random(20_260_501);
        for (int number = 0; number < 120; number++) {
            Program program = Program.drawn(random);
            LinearProgram ours = new LinearProgram(program.unknowns(), program.equations(), program.sums(), CEILING);
            for (int question = 0; question < 6; question++) {
                double[] weights = row(random, program.unknowns(), 0.3);
                for (boolean isLeast : new boolean[] {true, false}) {
                    double[] solution = ours.extreme(weights, isLeast);
                    for (int row = 0; row < program.sums().length; row++) {
                        assertThat(sum(program.equations()[row], solution))
                                .as("program %s, equation %s", number, row)
                                .isCloseTo(program.sums()[row], within(1e-6));
                    }
                    assertThat(Arrays.stream(solution).min().orElse(0))
                            .as("program %s", number)
                            .isNotNegative();
                    assertThat(sum(weights, solution))
                            .as("program %s, question %s, least %s", number, question, isLeast)
                            .isCloseTo(program.byOther(weights, isLeast), within(1e-4));
                }
            }
        }
    }

    private record Program(int unknowns, double[][] equations, double[] sums) {
        static Program drawn(Random random) {
            int unknowns = 1 + random.nextInt(40);
            double[] truth = new double[unknowns];
            for (int index = 0; index < unknowns; index++) {
                truth[index] = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
            }
            List<double[]> equations = new ArrayList<>();
            for (int row = random.nextInt(25); row > 0; row--) {
                boolean repeats = !equations.isEmpty() && random.nextInt(5) == 0;
                equations.add(repeats ? equations.get(0) : row(random, unknowns, 0.1 + 0.5 * random.nextDouble()));
            }
            return new Program(
                    unknowns,
                    equations.toArray(double[][]::new),
                    equations.stream()
                            .mapToDouble(equation -> sum(equation, truth))
                            .toArray());
        }

        double byOther(double[] weights, boolean isLeast) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            List<Variable> variables = new ArrayList<>();
            for (int index = 0; index < unknowns; index++) {
                variables.add(
                        model.newVariable("x" + index).lower(0).upper(CEILING).weight(weights[index]));
            }
            for (int row = 0; row < sums.length; row++) {
                Expression equation = model.newExpression("e" + row).level(sums[row]);
                for (int index = 0; index < unknowns; index++) {
                    equation.set(variables.get(index), equations[row][index]);
                }
            }
            Optimisation.Result result = isLeast ? model.minimise() : model.maximise();
            assertThat(result.getState().isFeasible()).isTrue();
            double[] solution = new double[unknowns];
            for (int index = 0; index < unknowns; index++) {
                solution[index] = result.doubleValue(index);
            }
            return sum(weights, solution);
        }
    }

    private static double[] row(Random random, int unknowns, double density) {
        double[] row = new double[unknowns];
        for (int index = 0; index < unknowns; index++) {
            row[index] = random.nextDouble() < density ? 1 : 0;
        }
        return row;
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * values[index];
        }
        return sum;
    }
}
