package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges a whole set of releases from what they show, whoever decided it: the gate before a publication. */
public final class DisclosureAudit {
    private DisclosureAudit() {}

    /** Something that the releases would tell. */
    public record Problem(String cut, int release, Kind kind) {}

    /** How a group comes to be told. */
    public enum Kind {
        /** It is shown, and has too few people or is few of one opinion. */
        SHOWN_THOUGH_SMALL,
        /** It is the difference of two shown groups. */
        FOLLOWS_BY_SUBTRACTION,
        /** It is bounded too tightly by everything that is shown. */
        BOUNDED_TOO_TIGHTLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with the last of the releases, given those before it; nothing where it may be published. */
    public static List<Problem> problems(
            DisclosureRule rule, List<List<Answered>> releases, List<Map<String, Decision>> decisions) {
        Population population = Population.of(releases);
        int last = releases.size() - 1;
        List<Map<String, Decision>> complete = new ArrayList<>(decisions.subList(0, last));
        complete.add(withMissing(population, decisions.get(last), last));
        List<Group> shown = Releases.shown(population, complete);
        Differences differences = new Differences(population, rule);
        List<Problem> problems = new ArrayList<>();
        for (Group group : shown) {
            if (group.release() == last) {
                if (rule.isSmall(group.people()) || rule.isUnanimous(group.people(), group.favourable())) {
                    problems.add(problem(population, group, Kind.SHOWN_THOUGH_SMALL));
                }
                List<Group> others =
                        shown.stream().filter(other -> other != group).toList();
                if (!differences.allow(group, others)) {
                    problems.add(problem(population, group, Kind.FOLLOWS_BY_SUBTRACTION));
                }
            }
        }
        Span span = new Span(population, shown);
        Releases.suppressed(population, complete).stream()
                .filter(span::tells)
                .forEach(group -> problems.add(problem(population, group, Kind.FOLLOWS_BY_SUBTRACTION)));
        for (Set<String> linked : Families.linked(population.cuts())) {
            Population part = Population.of(Releases.restricted(releases, linked));
            List<Group> asked = Releases.asked(part, rule, complete);
            Audit audit = new Audit(part, rule, Releases.shown(part, complete), asked, last);
            asked.stream()
                    .filter(group -> !audit.isProtected(group))
                    .forEach(group -> problems.add(problem(part, group, Kind.BOUNDED_TOO_TIGHTLY)));
        }
        return problems;
    }

    /** A group of which nothing is said is withheld like one that is marked so. */
    private static Map<String, Decision> withMissing(
            Population population, Map<String, Decision> decisions, int release) {
        Map<String, Decision> all = new TreeMap<>(decisions);
        for (int cut = 0; cut < population.cuts().size(); cut++) {
            String name = population.cuts().get(cut);
            if (!population.group(cut, release).isEmpty()) {
                all.putIfAbsent(name, Decision.suppressed(name, Decision.Reason.SMALL_GROUP));
            }
        }
        return all;
    }

    private static Problem problem(Population population, Group group, Kind kind) {
        return new Problem(population.cuts().get(group.cut()), group.release(), kind);
    }
}
