package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.transforms.voice.disclosure.PublishedFigures.Figure;

/**
 * Judges whether what is published bounds a protected group too tightly. Its number of people must be able to be anything
 * from {@code n - k} to {@code n + k}, as far as the smallest shown group around it goes, and its favourable and unfavourable
 * answers more than one number each. A group that could have been shown and only covers others must not be told exactly:
 * nobody is harmed by more or less. What earlier publications already told, a new one cannot take back: it fails only
 * where it tells more.
 */
final class Audit {
    private final DisclosureRule rule;
    private final List<Group> published;
    private final Differences differences;
    private final PublishedFigures now;
    private final PublishedFigures before;

    /**
     * @param published groups shown in any release
     * @param asked the groups to be protected
     * @param release the one that is being published
     */
    Audit(Population population, DisclosureRule rule, List<Group> published, List<Group> asked, int release) {
        this.rule = rule;
        this.published = new ArrayList<>(published);
        this.differences = new Differences(population, rule);
        this.now = new PublishedFigures(population, published, asked);
        this.before = new PublishedFigures(
                population,
                published.stream().filter(group -> group.release() < release).toList(),
                asked);
    }

    /** Judges on without the figures of a group. */
    void drop(Group group) {
        published.removeIf(shown -> shown.release() == group.release() && shown.cut() == group.cut());
        now.drop(group);
    }

    boolean isProtected(Group group) {
        if (group.isEmpty()) {
            return true;
        }
        return peopleAreOpen(group)
                && (!rule.hasOpinion()
                        || isInAUnanimousCrowd(group)
                        || (isOpen(group, Figure.FAVOURABLE) && isOpen(group, Figure.UNFAVOURABLE)));
    }

    private boolean peopleAreOpen(Group group) {
        if (isCover(group)) {
            return isOpen(group, Figure.PEOPLE);
        }
        int from = Math.max(0, group.people() - rule.smallestGroup());
        int to = Math.min(group.people() + rule.smallestGroup(), mostAround(group));
        if (now.atLeast(group, Figure.PEOPLE).covers(from, to)) {
            return true;
        }
        Bounds bounds = now.of(group, Figure.PEOPLE);
        return bounds.covers(from, to) || bounds.isAsOpenAs(before.of(group, Figure.PEOPLE));
    }

    /** Whether it could be shown beside those that are: many people, not of one opinion, and far from any other. */
    private boolean isCover(Group group) {
        return !rule.isSmall(group.people())
                && !rule.isUnanimous(group.people(), group.favourable())
                && differences.allow(group, published);
    }

    private boolean isOpen(Group group, Figure figure) {
        if (!now.atLeast(group, figure).isOneValue()) {
            return true;
        }
        Bounds bounds = now.of(group, figure);
        return !bounds.isOneValue() || bounds.isAsOpenAs(before.of(group, figure));
    }

    /** People of the smallest shown group that the group lies within: nobody expects more. */
    private int mostAround(Group group) {
        return around(group).mapToInt(Group::people).min().orElse(Integer.MAX_VALUE);
    }

    /** Whether a shown group of many, all of one opinion, says theirs: that is published on purpose. */
    private boolean isInAUnanimousCrowd(Group group) {
        return around(group).anyMatch(shown -> shown.favourable() == 0 || shown.favourable() == shown.people());
    }

    private Stream<Group> around(Group group) {
        return published.stream()
                .filter(shown -> shown.release() == group.release())
                .filter(shown -> shown.contains(group));
    }
}
