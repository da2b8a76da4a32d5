package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.transforms.voice.disclosure.Decision.Reason;
import org.vigie.transforms.voice.disclosure.Decision.State;

/** Decides one release of a wave's results, given what became of those before it. */
final class Withholding {
    private final DisclosureRule rule;
    private final List<List<Answered>> releases;
    private final Population everybody;
    private final List<Map<String, Decision>> earlier;
    private final int release;
    private final Map<String, Decision> decided = new TreeMap<>();

    Withholding(DisclosureRule rule, List<List<Answered>> releases, List<Map<String, Decision>> earlier) {
        this.rule = rule;
        this.releases = List.copyOf(releases);
        this.everybody = Population.of(releases);
        this.earlier = List.copyOf(earlier);
        this.release = earlier.size();
    }

    Map<String, Decision> decide() {
        List<Group> candidates = new ArrayList<>();
        for (int cut = 0; cut < everybody.cuts().size(); cut++) {
            Group group = everybody.group(cut, release);
            Optional<Reason> reason = ownReason(group);
            if (reason.isPresent()) {
                withhold(name(everybody, group), reason.get());
            } else {
                candidates.add(group);
            }
        }
        showWhatDifferencesAllow(candidates);
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (Set<String> linked : Families.linked(everybody.cuts())) {
                isSettled &= isBounded(Population.of(Releases.restricted(releases, linked)));
            }
            isSettled &= followsFromNothing();
        }
        return Map.copyOf(decided);
    }

    /** Why a group is not shown, whatever the others are. */
    private Optional<Reason> ownReason(Group group) {
        String cut = name(everybody, group);
        if (wasDecided(cut) && lastShown(cut).isEmpty()) {
            return Optional.of(Reason.WITHHELD_BEFORE);
        }
        if (group.people() < rule.smallestGroup()) {
            return Optional.of(Reason.SMALL_GROUP);
        }
        return rule.isUnanimous(group.people(), group.favourable()) ? Optional.of(Reason.UNANIMOUS) : Optional.empty();
    }

    private boolean wasDecided(String cut) {
        return earlier.stream().anyMatch(decisions -> decisions.containsKey(cut));
    }

    private Optional<Integer> lastShown(String cut) {
        for (int before = release - 1; before >= 0; before--) {
            Decision decision = earlier.get(before).get(cut);
            if (decision != null && decision.state() == State.PUBLISHED) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private void withhold(String cut, Reason reason) {
        decided.put(
                cut,
                lastShown(cut)
                        .map(before -> Decision.held(cut, reason, before))
                        .orElseGet(() -> Decision.suppressed(cut, reason)));
    }

    /** The greatest first: a part gives way to its whole. */
    private void showWhatDifferencesAllow(List<Group> candidates) {
        Differences differences = new Differences(everybody, rule);
        List<Group> shown = Releases.shown(everybody, earlier);
        candidates.stream()
                .sorted(Comparator.comparingInt(Group::people).reversed())
                .forEach(group -> {
                    String cut = name(everybody, group);
                    if (differences.allow(group, shown)) {
                        shown.add(group);
                        decided.put(cut, Decision.published(cut, release));
                    } else {
                        withhold(cut, Reason.SMALL_DIFFERENCE);
                    }
                });
    }

    /** Withholds until the program bounds no group too tightly; whether nothing had to be. */
    private boolean isBounded(Population part) {
        boolean isClean = true;
        boolean isFirst = true;
        boolean isSettled = true;
        while (isFirst || !isClean) {
            isFirst = false;
            isClean = true;
            List<Group> shown = Releases.shown(part, all());
            List<Group> asked = Releases.asked(part, rule, all());
            Audit audit = new Audit(part, rule, shown, asked, release);
            for (Group group : asked) {
                while (!audit.isProtected(group)) {
                    List<Group> given = givenUpFor(part, group);
                    if (given.isEmpty()) {
                        break;
                    }
                    given.forEach(audit::drop);
                    given.forEach(each -> withhold(name(part, each), Reason.COMPLEMENTARY));
                    isClean = false;
                    isSettled = false;
                }
            }
        }
        return isSettled;
    }

    /** Withholds until no suppressed group is a sum of shown ones, across all families; whether nothing had to be. */
    private boolean followsFromNothing() {
        boolean isSettled = true;
        while (true) {
            Span span = new Span(everybody, Releases.shown(everybody, all()));
            List<Group> given = Releases.suppressed(everybody, all()).stream()
                    .filter(span::tells)
                    .findFirst()
                    .map(group -> givenUpFor(everybody, group))
                    .orElse(List.of());
            if (given.isEmpty()) {
                return isSettled;
            }
            given.forEach(each -> withhold(name(everybody, each), Reason.COMPLEMENTARY));
            isSettled = false;
        }
    }

    private List<Map<String, Decision>> all() {
        List<Map<String, Decision>> all = new ArrayList<>(earlier);
        all.add(decided);
        return all;
    }

    /**
     * What is withheld so that a group does not follow: of this release, the rest of a rectangle around it in its table; else
     * first what differs from it in one attribute, then what overlaps with it, then anything, a whole last; of these the
     * least people.
     */
    private List<Group> givenUpFor(Population population, Group failing) {
        List<Group> shown = Releases.shown(population, all()).stream()
                .filter(group -> group.release() == release)
                .toList();
        List<Group> corners = new Rectangle(population, release, shown).around(name(population, failing));
        return corners.isEmpty()
                ? shown.stream()
                        .min(Comparator.<Group>comparingInt(group -> rank(population, group, failing))
                                .thenComparingInt(Group::people)
                                .thenComparingInt(Group::cut))
                        .stream()
                        .toList()
                : corners;
    }

    private static int rank(Population population, Group group, Group failing) {
        String cut = name(population, group);
        String failingCut = name(population, failing);
        Set<String> attributes = Families.attributes(cut);
        if (attributes.isEmpty()) {
            return 5;
        }
        if (group.contains(failing)) {
            return 4;
        }
        if (attributes.equals(Families.attributes(failingCut))) {
            return Families.areBeside(cut, failingCut) ? 0 : 2;
        }
        return group.atoms().intersects(failing.atoms()) ? 1 : 3;
    }

    private static String name(Population population, Group group) {
        return population.cuts().get(group.cut());
    }
}
