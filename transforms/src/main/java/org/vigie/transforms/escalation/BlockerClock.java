package org.vigie.transforms.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a blocker's events in their order. Between two of them, limits that pass take the blocker up, room by room; at a
 * limit itself an answer is still in time. A blocker never comes down.
 */
final class BlockerClock {
    private final BlockerEvent first;
    private final BusinessCalendar calendar;
    private final List<Instant> levelMoments = new ArrayList<>();
    private Stay stay;
    private Optional<Instant> acknowledgedAt = Optional.empty();
    private Optional<Instant> resolvedAt = Optional.empty();
    private boolean isEscalatedByClock;
    private int reopenedCount;
    private int clockCount;
    private int clockKeptCount;

    /** @param first where the life begins, whatever kind of event it is */
    BlockerClock(BlockerEvent first, BusinessCalendar calendar) {
        this.first = first;
        this.calendar = calendar;
        this.stay = Stay.in(first.rooms(), first.at());
    }

    /** Events come in their order. */
    void tell(BlockerEvent event) {
        runUntil(event.at());
        switch (event.kind()) {
            case RAISED, REOPENED -> reopen(event);
            case ACKNOWLEDGED -> acknowledge(event.at());
            case ESCALATED -> escalate(event);
            case RESOLVED -> resolve(event.at());
            default -> throw new IllegalStateException("Unknown " + event);
        }
    }

    /** The life as it stands at a moment that is not before the last event. */
    Lifecycle at(Instant moment) {
        runUntil(moment);
        Instant end = resolvedAt.orElse(moment);
        return new Lifecycle(
                state(),
                first.at(),
                first.rooms().get(0).id(),
                stay.room().id(),
                acknowledgedAt,
                levelMoments,
                isEscalatedByClock,
                resolvedAt,
                reopenedCount,
                Duration.between(first.at(), end),
                calendar.between(first.at(), end),
                resolvedAt.isPresent() ? Optional.empty() : stay.due(calendar),
                clockCount,
                clockKeptCount);
    }

    private Lifecycle.State state() {
        if (resolvedAt.isPresent()) {
            return Lifecycle.State.RESOLVED;
        }
        return stay.isAcknowledged() ? Lifecycle.State.ACKNOWLEDGED : Lifecycle.State.WAITING;
    }

    private void runUntil(Instant moment) {
        while (resolvedAt.isEmpty()) {
            Optional<Instant> due = stay.due(calendar).filter(limit -> limit.isBefore(moment));
            if (due.isEmpty()) {
                return;
            }
            if (!stay.isCounted()) {
                clockCount++;
            }
            if (stay.isAtTheTop()) {
                stay = stay.counted();
            } else {
                isEscalatedByClock = true;
                moveTo(stay.above(due.get()));
            }
        }
    }

    private void reopen(BlockerEvent event) {
        if (resolvedAt.isPresent()) {
            resolvedAt = Optional.empty();
            reopenedCount++;
            moveTo(Stay.in(event.rooms(), event.at()));
        }
    }

    private void acknowledge(Instant at) {
        if (resolvedAt.isEmpty() && !stay.isAcknowledged()) {
            answered();
            stay = stay.acknowledged();
            acknowledgedAt = acknowledgedAt.or(() -> Optional.of(at));
        }
    }

    private void escalate(BlockerEvent event) {
        boolean isThereAlready = event.rooms().get(0).id().equals(stay.room().id());
        if (resolvedAt.isEmpty() && !isThereAlready) {
            answered();
            moveTo(Stay.in(event.rooms(), event.at()));
        }
    }

    private void resolve(Instant at) {
        if (resolvedAt.isEmpty()) {
            answered();
            resolvedAt = Optional.of(at);
        }
    }

    /** The room has done something while its clock ran. */
    private void answered() {
        if (!stay.isCounted()) {
            clockCount++;
            clockKeptCount++;
            stay = stay.counted();
        }
    }

    private void moveTo(Stay next) {
        stay = next;
        int climbed = levelsAbove(next);
        while (levelMoments.size() < climbed) {
            levelMoments.add(next.since());
        }
    }

    /** How many levels a stay is above the room that raised the blocker; rooms without a level are on none. */
    private int levelsAbove(Stay other) {
        Optional<Integer> from = first.rooms().get(0).level().map(RoomLevel::rank);
        Optional<Integer> to = other.room().level().map(RoomLevel::rank);
        return from.isPresent() && to.isPresent() ? Math.max(0, from.get() - to.get()) : 0;
    }
}
