package org.vigie.transforms.voice.disclosure;

/**
 * When figures of a group may be shown.
 *
 * @param smallestGroup people that a group, and a difference of two groups, must have
 * @param hasOpinion whether figures say what people think, so that a unanimous small group is withheld too; a mere count of
 *     participants does not
 */
public record DisclosureRule(int smallestGroup, boolean hasOpinion) {
    /** Below it a group is not shown where all its people answered alike. */
    static final int LEAST_UNANIMOUS = 30;

    /** Nobody may ask for less, whatever was decided. */
    private static final int LEAST = 5;

    public DisclosureRule {
        if (smallestGroup < LEAST) {
            throw new IllegalArgumentException("Groups of " + smallestGroup + " are never published, only of " + LEAST);
        }
    }

    /** The reason why a group of that size, with so many favourable answers, is not shown; none where it may be. */
    boolean isUnanimous(int people, int favourable) {
        return hasOpinion && people < LEAST_UNANIMOUS && people > 0 && (favourable == 0 || favourable == people);
    }

    /** Whether so many people are some, but too few. */
    boolean isSmall(int people) {
        return people > 0 && people < smallestGroup;
    }
}
