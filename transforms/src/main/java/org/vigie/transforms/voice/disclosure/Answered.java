package org.vigie.transforms.voice.disclosure;

import java.util.Set;

/**
 * One valid answer to one question, in one release of a wave's results.
 *
 * @param id the participant, the same in every release
 * @param cuts the groups that the participant is in
 * @param content what figures depend on beside {@code isFavourable}: score and weight; a change of it is a change of answer
 */
public record Answered(String id, Set<String> cuts, boolean isFavourable, String content) {
    public Answered {
        cuts = Set.copyOf(cuts);
    }
}
