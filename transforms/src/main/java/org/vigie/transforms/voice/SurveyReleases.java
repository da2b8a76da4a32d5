package org.vigie.transforms.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.transforms.voice.disclosure.Answered;
import org.vigie.transforms.voice.disclosure.DisclosureRule;

/**
 * The answers to one question as they stood whenever a delivery came, for each time results were published then. The last
 * release holds what is in force today.
 */
record SurveyReleases(DisclosureRule rule, List<List<SurveyAnswer>> releases) {
    SurveyReleases {
        releases = List.copyOf(releases);
    }

    static SurveyReleases of(int smallestGroup, Collection<SurveyAnswer> answers) {
        TreeSet<Instant> instants = new TreeSet<>();
        answers.forEach(answer -> {
            instants.add(answer.knownFrom());
            answer.knownUntil().ifPresent(instants::add);
        });
        List<List<SurveyAnswer>> releases = new ArrayList<>();
        for (Instant instant : instants) {
            boolean isLast = instant.equals(instants.last());
            releases.add(latest(answers.stream()
                    .filter(answer -> answer.isKnownAt(instant))
                    .filter(answer -> !isLast || answer.isInForce())
                    .toList()));
        }
        boolean hasOpinion =
                answers.stream().anyMatch(answer -> answer.isFavourable().isPresent());
        return new SurveyReleases(new DisclosureRule(smallestGroup, hasOpinion), releases);
    }

    /** One answer per participant, in the order of their pseudonyms. */
    private static List<SurveyAnswer> latest(List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> latest = new TreeMap<>();
        answers.forEach(answer ->
                latest.merge(answer.pseudonym(), answer, (known, other) -> other.isNewerThan(known) ? other : known));
        return List.copyOf(latest.values());
    }

    List<List<Answered>> answered() {
        return releases.stream()
                .map(release -> release.stream().map(SurveyAnswer::answered).toList())
                .toList();
    }

    /** Whether anything of it counts today. */
    boolean isInForce() {
        return !releases.isEmpty() && !releases.get(releases.size() - 1).isEmpty();
    }

    /** The answers of a cut in a release. */
    List<SurveyAnswer> of(String cut, int release) {
        return releases.get(release).stream()
                .filter(answer -> answer.cuts().contains(cut))
                .toList();
    }
}
