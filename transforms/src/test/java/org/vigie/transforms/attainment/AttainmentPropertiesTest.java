package org.vigie.transforms.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What must hold of every case, over generated ones: decimals, zeroes and negative values in all directions. */
class AttainmentPropertiesTest {
    private static final int CASES = 250_000;
    private static final long SEED = 20_261_123L;
    private static final List<Direction> JUDGED = List.of(
            Direction.INCREASE,
            Direction.DECREASE,
            Direction.MAINTAIN_ABOVE,
            Direction.MAINTAIN_BELOW,
            Direction.RANGE,
            Direction.EXACT);

    /** What is judged; an engine is anything that gives an answer to it. */
    private record Case(Direction direction, Target target, BigDecimal baseline, BigDecimal actual) {}

    private interface Engine {
        Attainment of(Case given);
    }

    private static final Engine OURS = given -> AttainmentEngine.evaluate(
            given.direction(), given.target(), Optional.of(given.baseline()), Optional.of(given.actual()));

    @Test
    void negatingEveryValueAndFlippingTheDirectionChangesNothing() {
        assertThat(violations("sign and direction", given -> symmetric(OURS, given)))
                .isZero();
    }

    @Test
    void whatIsMetHasComeAllTheWay() {
        assertThat(violations(
                        "met means 100 %",
                        given -> {
                            Attainment found = OURS.of(given);
                            return found.verdict() != Verdict.MET
                                    || found.boundedProgress().orElseThrow().compareTo(BigDecimal.ONE) == 0;
                        }))
                .isZero();
    }

    @Test
    void anotherUnitChangesNothing() {
        SplittableRandom units = new SplittableRandom(SEED + 1);
        assertThat(violations("affine", given -> {
                    BigDecimal factor = BigDecimal.valueOf(units.nextInt(1, 100_000), units.nextInt(5));
                    BigDecimal shift = value(units);
                    Attainment found = OURS.of(given);
                    Attainment scaled = OURS.of(new Case(
                            given.direction(),
                            affine(given.target(), factor, shift),
                            given.baseline().multiply(factor).add(shift),
                            given.actual().multiply(factor).add(shift)));
                    return sameJudgement(found, scaled);
                }))
                .isZero();
    }

    @Test
    void theVerdictIsTheComparisonWrittenOutByHand() {
        assertThat(violations("verdict", given -> (OURS.of(given).verdict() == Verdict.MET) == metByHand(given)))
                .isZero();
    }

    /** An engine that treats lower-is-better as higher-is-better is what these properties are for. */
    @Test
    void anEngineThatForgetsToMirrorLowerIsBetterIsCaught() {
        Engine forgetful = given -> OURS.of(
                given.direction() == Direction.DECREASE
                        ? new Case(Direction.INCREASE, given.target(), given.baseline(), given.actual())
                        : given);
        assertThat(violations("a broken engine", given -> symmetric(forgetful, given)))
                .isGreaterThan(CASES / 20L);
    }

    private static boolean symmetric(Engine engine, Case given) {
        return sameJudgement(
                engine.of(given),
                engine.of(new Case(
                        flipped(given.direction()),
                        affine(given.target(), BigDecimal.ONE.negate(), BigDecimal.ZERO),
                        given.baseline().negate(),
                        given.actual().negate())));
    }

    private static boolean sameJudgement(Attainment left, Attainment right) {
        return left.verdict() == right.verdict()
                && left.progressReason() == right.progressReason()
                && left.progress().isPresent() == right.progress().isPresent()
                && left.progress()
                                .orElse(BigDecimal.ZERO)
                                .compareTo(right.progress().orElse(BigDecimal.ZERO))
                        == 0;
    }

    private static boolean metByHand(Case given) {
        BigDecimal actual = given.actual();
        if (given.target() instanceof Target.Threshold threshold) {
            boolean higher = given.direction() == Direction.INCREASE || given.direction() == Direction.MAINTAIN_ABOVE;
            return higher ? actual.compareTo(threshold.value()) >= 0 : actual.compareTo(threshold.value()) <= 0;
        }
        if (given.target() instanceof Target.Band band) {
            return band.low().compareTo(actual) <= 0 && actual.compareTo(band.high()) <= 0;
        }
        Target.Exact exact = (Target.Exact) given.target();
        return actual.subtract(exact.value()).abs().compareTo(exact.tolerance()) <= 0;
    }

    private static Direction flipped(Direction direction) {
        return switch (direction) {
            case INCREASE -> Direction.DECREASE;
            case DECREASE -> Direction.INCREASE;
            case MAINTAIN_ABOVE -> Direction.MAINTAIN_BELOW;
            case MAINTAIN_BELOW -> Direction.MAINTAIN_ABOVE;
            default -> direction;
        };
    }

    private static Target affine(Target target, BigDecimal factor, BigDecimal shift) {
        if (target instanceof Target.Threshold threshold) {
            return new Target.Threshold(threshold.value().multiply(factor).add(shift));
        }
        if (target instanceof Target.Exact exact) {
            return new Target.Exact(
                    exact.value().multiply(factor).add(shift), exact.tolerance().multiply(factor.abs()));
        }
        Target.Band band = (Target.Band) target;
        BigDecimal low = band.low().multiply(factor).add(shift);
        BigDecimal high = band.high().multiply(factor).add(shift);
        return new Target.Band(low.min(high), low.max(high));
    }

    private static long violations(String property, Predicate<Case> holds) {
        SplittableRandom random = new SplittableRandom(SEED);
        long violations = 0;
        for (int index = 0; index < CASES; index++) {
            if (!holds.test(generated(random))) {
                violations++;
            }
        }
        System.out.printf("%s: %,d cases, %,d violations%n", property, CASES, violations);
        return violations;
    }

    private static Case generated(SplittableRandom random) {
        Direction direction = JUDGED.get(random.nextInt(JUDGED.size()));
        BigDecimal first = value(random);
        return new Case(direction, target(direction, first, random), value(random), value(random));
    }

    private static Target target(Direction direction, BigDecimal first, SplittableRandom random) {
        if (direction == Direction.RANGE) {
            BigDecimal second = value(random);
            return new Target.Band(first.min(second), first.max(second));
        }
        return direction == Direction.EXACT
                ? new Target.Exact(first, value(random).abs())
                : new Target.Threshold(first);
    }

    /** Small whole numbers half of the time, so that ties and zeroes are common; else up to three decimals. */
    private static BigDecimal value(SplittableRandom random) {
        return random.nextBoolean()
                ? BigDecimal.valueOf(random.nextInt(-12, 13))
                : BigDecimal.valueOf(random.nextInt(-150_000, 150_001), random.nextInt(4));
    }
}
