package org.vigie.transforms.voice.disclosure;

import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of one group's figures in a release.
 *
 * @param shownRelease the release whose figures are shown: this one, or where it is held, an earlier one; none where they
 *     are suppressed
 */
public record Decision(String cut, State state, Optional<Reason> reason, Optional<Integer> shownRelease) {
    /** Whether a group is shown, keeps what was shown before, or is withheld. */
    public enum State {
        PUBLISHED,
        HELD,
        SUPPRESSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a group is not shown as it is now. */
    public enum Reason {
        /** Too few people. */
        SMALL_GROUP,
        /** All answered alike, and they are not many. */
        UNANIMOUS,
        /** With it, the difference to another group that is shown would be too few people. */
        SMALL_DIFFERENCE,
        /** With it, another withheld group could be worked out. */
        COMPLEMENTARY,
        /** Withheld in an earlier publication of the same wave. */
        WITHHELD_BEFORE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Decision published(String cut, int release) {
        return new Decision(cut, State.PUBLISHED, Optional.empty(), Optional.of(release));
    }

    static Decision held(String cut, Reason reason, int shownRelease) {
        return new Decision(cut, State.HELD, Optional.of(reason), Optional.of(shownRelease));
    }

    static Decision suppressed(String cut, Reason reason) {
        return new Decision(cut, State.SUPPRESSED, Optional.of(reason), Optional.empty());
    }
}
