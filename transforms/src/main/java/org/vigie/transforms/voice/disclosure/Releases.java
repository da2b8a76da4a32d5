package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.transforms.voice.disclosure.Decision.State;

/** What the releases of a wave show, and whom they must protect. */
final class Releases {
    private Releases() {}

    /** Groups whose figures were published, each in its release. */
    static List<Group> shown(Population population, List<Map<String, Decision>> releases) {
        return inState(population, releases, State.PUBLISHED);
    }

    /** Groups whose figures are withheld, each in its release. */
    static List<Group> suppressed(Population population, List<Map<String, Decision>> releases) {
        return inState(population, releases, State.SUPPRESSED);
    }

    /** The same answers, as far as some cuts tell them. */
    static List<List<Answered>> restricted(List<List<Answered>> releases, Set<String> cuts) {
        return releases.stream()
                .map(release -> release.stream()
                        .map(answer -> new Answered(
                                answer.id(),
                                answer.cuts().stream().filter(cuts::contains).collect(Collectors.toSet()),
                                answer.isFavourable(),
                                answer.content()))
                        .toList())
                .toList();
    }

    /**
     * Groups that what is published must not bound too tightly: those that are suppressed, and few people who came to a cut,
     * left it or answered otherwise from one release to another.
     */
    static List<Group> asked(Population population, DisclosureRule rule, List<Map<String, Decision>> releases) {
        List<Group> asked = suppressed(population, releases);
        for (int later = 1; later < releases.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                for (int cut = 0; cut < population.cuts().size(); cut++) {
                    addIfFew(population.differing(cut, later, earlier), rule, asked);
                    addIfFew(population.differing(cut, earlier, later), rule, asked);
                }
            }
        }
        return asked;
    }

    private static void addIfFew(Group group, DisclosureRule rule, List<Group> asked) {
        if (rule.isSmall(group.people())) {
            asked.add(group);
        }
    }

    private static List<Group> inState(Population population, List<Map<String, Decision>> releases, State state) {
        List<Group> groups = new ArrayList<>();
        for (int release = 0; release < releases.size(); release++) {
            for (int cut = 0; cut < population.cuts().size(); cut++) {
                Decision decision = releases.get(release).get(population.cuts().get(cut));
                Group group = population.group(cut, release);
                if (decision != null && decision.state() == state && !group.isEmpty()) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }
}
