package org.vigie.transforms.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigie.transforms.escalation.BlockerEvent.Kind;
import org.vigie.transforms.escalation.BlockerEvent.Room;

/**
 * Rules of escalation. Rooms are named by their levels; times are Québec's. Limits: OPER 8 hours to acknowledge and 40 to
 * resolve, TACT 16 and 80, STRAT 24 and 120, GOUV 40. 6 May 2024 is a Monday.
 */
class LifecycleTest {
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final List<String> LEVELS = List.of("OPER", "TACT", "STRAT", "GOUV");

    @Test
    void anAnswerAtTheLimitIsStillInTime() {
        Lifecycle life = life("2024-05-08", "raised 2024-05-06T09:00 OPER", "acknowledged 2024-05-07T09:00 OPER");
        assertThat(life.state()).isEqualTo(Lifecycle.State.ACKNOWLEDGED);
        assertThat(life.shownIn()).isEqualTo("OPER");
        assertThat(life.clockCount()).isEqualTo(1);
        assertThat(life.clockKeptCount()).isEqualTo(1);
        assertThat(life.clockDueAt()).contains(at("2024-05-13T09:00"));
    }

    @Test
    void silenceTakesABlockerUpRoomByRoomToTheTop() {
        Lifecycle life = life("2024-06-30", "raised 2024-05-06T09:00 OPER");
        assertThat(life.shownIn()).isEqualTo("GOUV");
        assertThat(life.levelMoments())
                .containsExactly(at("2024-05-07T09:00"), at("2024-05-09T09:00"), at("2024-05-14T09:00"));
        assertThat(life.isEscalatedByClock()).isTrue();
        assertThat(life.clockCount()).isEqualTo(4);
        assertThat(life.clockKeptCount()).isZero();
        assertThat(life.clockDueAt()).isEmpty();
        assertThat(life.state()).isEqualTo(Lifecycle.State.WAITING);
    }

    @Test
    void whatIsAcknowledgedButNotResolvedGoesUpLater() {
        Lifecycle life = life("2024-05-13", "raised 2024-05-06T09:00 OPER", "acknowledged 2024-05-06T10:00 OPER");
        assertThat(life.shownIn()).isEqualTo("TACT");
        assertThat(life.levelMoments()).containsExactly(at("2024-05-13T09:00"));
        assertThat(life.state()).isEqualTo(Lifecycle.State.WAITING);
        assertThat(life.acknowledgedAt()).contains(at("2024-05-06T10:00"));
    }

    @Test
    void somebodyWhoEscalatesHasAnswered() {
        Lifecycle life = life("2024-05-07", "raised 2024-05-06T09:00 OPER", "escalated 2024-05-06T15:00 STRAT");
        assertThat(life.shownIn()).isEqualTo("STRAT");
        assertThat(life.levelMoments()).containsExactly(at("2024-05-06T15:00"), at("2024-05-06T15:00"));
        assertThat(life.isEscalatedByClock()).isFalse();
        assertThat(life.clockCount()).isEqualTo(1);
        assertThat(life.clockKeptCount()).isEqualTo(1);
        assertThat(life.clockDueAt()).contains(at("2024-05-09T15:00"));
    }

    @Test
    void anEscalationThatTheClockHadMadeAlreadyChangesNothing() {
        Lifecycle life = life("2024-05-07", "raised 2024-05-06T09:00 OPER", "escalated 2024-05-07T10:00 TACT");
        assertThat(life.levelMoments()).containsExactly(at("2024-05-07T09:00"));
        assertThat(life.clockCount()).isEqualTo(1);
        assertThat(life.clockKeptCount()).isZero();
    }

    @Test
    void hoursRunFromRaisingToResolution() {
        Lifecycle life = life("2024-06-30", "raised 2024-05-06T09:00 OPER", "resolved 2024-05-07T08:30 OPER");
        assertThat(life.state()).isEqualTo(Lifecycle.State.RESOLVED);
        assertThat(life.elapsed()).isEqualTo(Duration.parse("PT23H30M"));
        assertThat(life.worked()).isEqualTo(Duration.parse("PT7H30M"));
        assertThat(life.clockDueAt()).isEmpty();
        assertThat(life.clockKeptCount()).isEqualTo(1);
    }

    @Test
    void openedAgainItIsTheSameBlockerAndItsClocksStartAgain() {
        Lifecycle life = life(
                "2024-05-20",
                "raised 2024-05-06T09:00 OPER",
                "resolved 2024-05-06T12:00 OPER",
                "reopened 2024-05-17T09:00 OPER");
        assertThat(life.raisedAt()).isEqualTo(at("2024-05-06T09:00"));
        assertThat(life.resolvedAt()).isEmpty();
        assertThat(life.reopenedCount()).isEqualTo(1);
        assertThat(life.clockCount()).isEqualTo(1);
        // Monday 20 May 2024 is a holiday: the second day begins on Tuesday
        assertThat(life.clockDueAt()).contains(at("2024-05-21T09:00"));
        assertThat(life("2024-05-21", "raised 2024-05-17T09:00 OPER").shownIn()).isEqualTo("TACT");
    }

    @Test
    void aSecondRaisingWhileItIsOpenIsNoNews() {
        Lifecycle life = life("2024-05-06", "raised 2024-05-06T09:00 OPER", "raised 2024-05-06T11:00 OPER");
        assertThat(life.reopenedCount()).isZero();
        assertThat(life.clockDueAt()).contains(at("2024-05-07T09:00"));
    }

    @Test
    void whatHasNotHappenedYetDoesNotCount() {
        assertThat(Lifecycle.of(
                        events("raised 2024-05-06T09:00 OPER"),
                        EscalationPolicy.shipped().endOf(LocalDate.parse("2024-05-05")),
                        EscalationPolicy.shipped()))
                .isEmpty();
        assertThat(life("2024-05-06", "raised 2024-05-06T09:00 OPER", "resolved 2024-05-07T09:00 OPER")
                        .resolvedAt())
                .isEmpty();
    }

    @Test
    void aRoomOfNoKnownLevelHasNoClock() {
        Lifecycle life = life("2024-06-30", "raised 2024-05-06T09:00 HALL");
        assertThat(life.clockDueAt()).isEmpty();
        assertThat(life.levelMoments()).isEmpty();
    }

    @Test
    void theOrderInWhichEventsAreToldMeansNothing() {
        List<BlockerEvent> events = new ArrayList<>(events(
                "raised 2024-05-06T09:00 OPER",
                "acknowledged 2024-05-06T10:00 OPER",
                "escalated 2024-05-08T10:00 TACT",
                "resolved 2024-05-10T10:00 TACT",
                "reopened 2024-05-20T10:00 OPER",
                "acknowledged 2024-05-21T10:00 OPER"));
        Instant moment = EscalationPolicy.shipped().endOf(LocalDate.parse("2024-05-31"));
        Optional<Lifecycle> told = Lifecycle.of(events, moment, EscalationPolicy.shipped());
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            Collections.shuffle(events, random);
            assertThat(Lifecycle.of(events, moment, EscalationPolicy.shipped())).isEqualTo(told);
        }
    }

    @Test
    void nothingHappensNowhere() {
        assertThatThrownBy(() -> new BlockerEvent(1, Kind.RAISED, Instant.EPOCH, List.of()))
                .hasMessage("Event 1 happened nowhere");
    }

    private static Lifecycle life(String day, String... events) {
        return Lifecycle.of(
                        events(events),
                        EscalationPolicy.shipped().endOf(LocalDate.parse(day)),
                        EscalationPolicy.shipped())
                .orElseThrow();
    }

    private static List<BlockerEvent> events(String... lines) {
        List<BlockerEvent> events = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            events.add(new BlockerEvent(
                    events.size() + 1, Kind.find(words[0]).orElseThrow(), at(words[1]), path(words[2])));
        }
        return events;
    }

    /** The room of a level and those above it. */
    private static List<Room> path(String level) {
        List<String> above = LEVELS.contains(level) ? LEVELS.subList(LEVELS.indexOf(level), 4) : List.of(level);
        return above.stream()
                .map(each -> new Room(each, EscalationPolicy.shipped().level(each)))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(QUEBEC).toInstant();
    }
}
