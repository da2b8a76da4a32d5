package org.vigie.transforms.voice.disclosure;

import java.util.List;

/** Whether two shown groups, one taken from the other, tell of too few people or of few who all think alike. */
final class Differences {
    private final Population population;
    private final DisclosureRule rule;

    Differences(Population population, DisclosureRule rule) {
        this.population = population;
        this.rule = rule;
    }

    /** Whether a group may be shown beside those that are. */
    boolean allow(Group group, List<Group> shown) {
        return shown.stream().noneMatch(other -> tellsOfFew(group, other) || tellsOfFew(other, group));
    }

    /** Whether the larger less the smaller is few people, or the change of one cut from one release to another is. */
    boolean tellsOfFew(Group larger, Group smaller) {
        if (larger.release() == smaller.release()) {
            return larger.contains(smaller) && isTelling(population.without(larger, smaller));
        }
        if (larger.cut() == smaller.cut()) {
            return changeTellsOfFew(larger, smaller);
        }
        return larger.contains(smaller)
                && !changes(smaller, larger.release())
                && isTelling(population.without(larger, smaller));
    }

    /** One figure less the same figure of another release tells of all who joined, left or answered otherwise. */
    private boolean changeTellsOfFew(Group one, Group other) {
        Group joined = population.differing(one.cut(), one.release(), other.release());
        Group left = population.differing(one.cut(), other.release(), one.release());
        if (left.isEmpty()) {
            return isTelling(joined);
        }
        return joined.isEmpty()
                ? isTelling(left)
                : rule.isSmall(population.both(joined, left).people());
    }

    private boolean changes(Group group, int otherRelease) {
        return group.atoms().stream()
                .mapToObj(population.atoms()::get)
                .anyMatch(atom -> atom.size() > 0 && atom.changes(group.release(), otherRelease));
    }

    private boolean isTelling(Group difference) {
        return rule.isSmall(difference.people()) || rule.isUnanimous(difference.people(), difference.favourable());
    }
}
