package org.vigie.transforms.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A blocker's life until a moment.
 *
 * @param raisedIn the room that raised it
 * @param shownIn the room where it stands, or stood when it was resolved
 * @param levelMoments when it came one, two, three levels up; as many as it climbed
 * @param isEscalatedByClock whether a limit that passed took it up, rather than somebody
 * @param elapsed from its raising to its resolution, or to the moment; what it was resolved in between counts
 * @param worked the working time of that span
 * @param clockDueAt when it will move up unless somebody acts
 * @param clockCount rooms that have answered or should have
 * @param clockKeptCount those that answered in time
 */
public record Lifecycle(
        State state,
        Instant raisedAt,
        String raisedIn,
        String shownIn,
        Optional<Instant> acknowledgedAt,
        List<Instant> levelMoments,
        boolean isEscalatedByClock,
        Optional<Instant> resolvedAt,
        int reopenedCount,
        Duration elapsed,
        Duration worked,
        Optional<Instant> clockDueAt,
        int clockCount,
        int clockKeptCount) {
    public Lifecycle {
        levelMoments = List.copyOf(levelMoments);
    }

    /** What a blocker waits for. */
    public enum State {
        /** An answer of the room where it stands. */
        WAITING("waiting"),
        /** Its resolution; the room has acknowledged it. */
        ACKNOWLEDGED("acknowledged"),
        RESOLVED("resolved");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The life that events tell, those after the moment left aside; none where it had not begun. */
    public static Optional<Lifecycle> of(List<BlockerEvent> events, Instant moment, EscalationPolicy policy) {
        List<BlockerEvent> known = events.stream()
                .filter(event -> !event.at().isAfter(moment))
                .sorted(BlockerEvent.IN_ORDER)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BlockerClock clock = new BlockerClock(known.get(0), policy.calendar());
        known.forEach(clock::tell);
        return Optional.of(clock.at(moment));
    }
}
