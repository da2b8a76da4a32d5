package org.vigie.transforms.voice.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * Participants that no figure of any release tells apart.
 *
 * @param size how many they are; there may be none: nobody outside knows
 * @param states what they are in each release
 */
record Atom(int size, List<State> states) {
    /**
     * What participants are in one release.
     *
     * @param cuts in which they are counted, as positions among all cuts; none where they are not in the release
     * @param content the same number in two releases where the answer did not change
     */
    record State(BitSet cuts, boolean isFavourable, int content) {
        static final State ABSENT = new State(new BitSet(), false, -1);
    }

    Atom {
        states = List.copyOf(states);
    }

    boolean isIn(int cut, int release) {
        return states.get(release).cuts().get(cut);
    }

    boolean isFavourable(int release) {
        return states.get(release).isFavourable();
    }

    boolean changes(int release, int otherRelease) {
        return states.get(release).content() != states.get(otherRelease).content();
    }
}
