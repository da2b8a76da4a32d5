package org.vigie.transforms.voice.disclosure;

/** The least and the most that a number can be, for whoever knows everything that was published. */
record Bounds(double least, double most) {
    private static final double ROUNDING = 1e-6;

    /** Whether it can be no other whole number. */
    boolean isOneValue() {
        return most - least < 1 - ROUNDING;
    }

    boolean covers(double from, double to) {
        return least <= from + ROUNDING && most >= to - ROUNDING;
    }

    /** Whether it leaves no less open than another does. */
    boolean isAsOpenAs(Bounds other) {
        return covers(other.least, other.most);
    }

    Bounds and(double value) {
        return new Bounds(Math.min(least, value), Math.max(most, value));
    }
}
