package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.transforms.voice.disclosure.Decision.Reason;
import org.vigie.transforms.voice.disclosure.Decision.State;

/** Decides one release of a wave's results, given what became of those before it. */
final class Withholding {
    private final DisclosureRule rule;
    private final Population population;
    private final List<Map<String, Decision>> earlier;
    private final int release;
    private final Map<String, Decision> decided = new TreeMap<>();
    private final List<Group> shown = new ArrayList<>();

    Withholding(DisclosureRule rule, Population population, List<Map<String, Decision>> earlier) {
        this.rule = rule;
        this.population = population;
        this.earlier = List.copyOf(earlier);
        this.release = earlier.size();
    }

    Map<String, Decision> decide() {
        List<Group> candidates = new ArrayList<>();
        for (int cut = 0; cut < population.cuts().size(); cut++) {
            Group group = population.group(cut, release);
            Optional<Reason> reason = ownReason(group);
            if (reason.isPresent()) {
                withhold(cut, reason.get());
            } else {
                candidates.add(group);
            }
        }
        showWhatDifferencesAllow(candidates);
        withholdUntilNothingFollows();
        return Map.copyOf(decided);
    }

    /** Why a group is not shown, whatever the others are. */
    private Optional<Reason> ownReason(Group group) {
        String cut = population.cuts().get(group.cut());
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

    private void withhold(int position, Reason reason) {
        String cut = population.cuts().get(position);
        decided.put(
                cut,
                lastShown(cut)
                        .map(before -> Decision.held(cut, reason, before))
                        .orElseGet(() -> Decision.suppressed(cut, reason)));
    }

    /** The greatest first: a part gives way to its whole. */
    private void showWhatDifferencesAllow(List<Group> candidates) {
        Differences differences = new Differences(population, rule);
        shown.addAll(Releases.shown(population, earlier));
        candidates.stream()
                .sorted((left, right) -> Integer.compare(right.people(), left.people()))
                .forEach(group -> {
                    if (differences.allow(group, shown)) {
                        shown.add(group);
                        String cut = population.cuts().get(group.cut());
                        decided.put(cut, Decision.published(cut, release));
                    } else {
                        withhold(group.cut(), Reason.SMALL_DIFFERENCE);
                    }
                });
    }

    private void withholdUntilNothingFollows() {
        while (true) {
            List<Map<String, Decision>> all = new ArrayList<>(earlier);
            all.add(decided);
            List<Group> asked = Releases.asked(population, rule, all);
            Optional<Group> failing = new Audit(population, rule, shown, asked, release).failing(asked);
            Optional<Group> given = failing.flatMap(this::givenUpFor);
            if (given.isEmpty()) {
                return;
            }
            shown.remove(given.get());
            withhold(given.get().cut(), Reason.COMPLEMENTARY);
        }
    }

    /**
     * What is withheld so that a group does not follow: of this release, first another value of the same attribute, then
     * what overlaps with it, then anything, a whole last; of these the least people.
     */
    private Optional<Group> givenUpFor(Group failing) {
        String family = family(failing.cut());
        return shown.stream().filter(group -> group.release() == release).min((left, right) -> {
            int byRank = Integer.compare(rank(left, failing, family), rank(right, failing, family));
            int bySize = Integer.compare(left.people(), right.people());
            return byRank != 0 ? byRank : bySize != 0 ? bySize : Integer.compare(left.cut(), right.cut());
        });
    }

    private int rank(Group group, Group failing, String family) {
        if (group.atoms().cardinality() == population.atoms().size() || group.contains(failing)) {
            return 3;
        }
        if (family(group.cut()).equals(family)) {
            return 0;
        }
        return group.atoms().intersects(failing.atoms()) ? 1 : 2;
    }

    /** The attributes of a cut: {@code region=03;sex=f} is of {@code region;sex}. */
    private String family(int cut) {
        return population.cuts().get(cut).replaceAll("=[^;]*", "");
    }
}
