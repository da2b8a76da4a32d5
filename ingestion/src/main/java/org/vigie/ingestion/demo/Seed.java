package org.vigie.ingestion.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A source of chance that splits by name: {@code seed.at("results").at("MSM-01")} always draws the same, whatever was
 * drawn before it or beside it. So a new indicator changes no figure of the others.
 */
public record Seed(long state) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /** The seed of a part of this one. */
    public Seed at(String name) {
        long hash = state;
        for (int index = 0; index < name.length(); index++) {
            hash = (hash ^ name.charAt(index)) * FNV_PRIME;
        }
        return new Seed(mixed(hash + GOLDEN_GAMMA));
    }

    /** From 0 (included) to 1 (excluded), in steps of 2⁻⁵³. */
    public double fraction() {
        return (mixed(state + GOLDEN_GAMMA) >>> 11) * 0x1.0p-53;
    }

    public double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    public int below(int bound) {
        return (int) (fraction() * bound);
    }

    public boolean happens(double probability) {
        return fraction() < probability;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** That many of the choices, in the order they had. */
    public <T> List<T> someOf(List<T> choices, int count) {
        List<T> kept = new ArrayList<>();
        int wanted = count;
        for (int index = 0; index < choices.size(); index++) {
            int left = choices.size() - index;
            if (at("choice " + index).below(left) < wanted) {
                kept.add(choices.get(index));
                wanted--;
            }
        }
        return kept;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
