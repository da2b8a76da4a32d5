package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which groups of a wave are shown for one question, release by release. A function of the answers alone. */
public final class Suppression {
    private Suppression() {}

    /**
     * The decisions of every release, by cut. What was published stays published: a later release keeps showing it where
     * new figures would tell of few people; what was suppressed stays suppressed.
     *
     * @param releases the answers of each release, in the order in which they were published
     */
    public static List<Map<String, Decision>> decide(DisclosureRule rule, List<List<Answered>> releases) {
        List<Map<String, Decision>> decided = new ArrayList<>();
        for (int release = 0; release < releases.size(); release++) {
            // only what is known by then, so that a release is decided alike whatever comes after
            decided.add(new Withholding(rule, releases.subList(0, release + 1), decided).decide());
        }
        return decided;
    }
}
