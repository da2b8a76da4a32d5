package org.vigie.transforms.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.rooms.SteeringRooms;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;
import org.vigie.transforms.escalation.BlockerEvent.Kind;
import org.vigie.transforms.escalation.BlockerEvent.Room;

/** The blockers of the demonstration, by the shipped limits and holidays, tell every kind of story and mostly good ones. */
class DemonstrationBlockersTest {
    private static final EscalationPolicy POLICY = EscalationPolicy.shipped();
    private static final Map<String, DeliveryRecords> DELIVERED = SteeringRooms.of(DemoGovernment.shipped()).stream()
            .collect(toMap(DeliveryRecords::contractId, Function.identity()));
    private static final Map<String, DeliveryRecord> ROOMS =
            all("rooms.rooms").stream().collect(toMap(room -> room.get("room_id"), Function.identity()));

    @Test
    void mostAreLiftedWhereTheyWereRaisedAndTheClockTakesAFewUp() {
        List<Lifecycle> lives =
                all("rooms.blocker-events").stream()
                        .collect(groupingBy(event -> event.get("blocker_id")))
                        .values()
                        .stream()
                        .map(events -> Lifecycle.of(
                                        events.stream()
                                                .map(DemonstrationBlockersTest::event)
                                                .toList(),
                                        POLICY.endOf(DemoGovernment.AS_OF),
                                        POLICY)
                                .orElseThrow())
                        .toList();
        long stayed =
                lives.stream().filter(life -> life.levelMoments().isEmpty()).count();
        long byClock = lives.stream().filter(Lifecycle::isEscalatedByClock).count();
        long open = lives.stream().filter(life -> life.resolvedAt().isEmpty()).count();
        assertThat(lives).hasSize(60);
        assertThat(stayed).as("never left their room").isBetween(26L, 40L);
        assertThat(byClock).as("taken up by a limit that passed").isBetween(8L, 20L);
        assertThat(lives.size() - stayed - byClock)
                .as("taken up by somebody in time")
                .isBetween(6L, 20L);
        assertThat(open).as("open on the day of the demonstration").isBetween(5L, 16L);
        assertThat(lives)
                .as("some wait for the government's room, some for their own")
                .anyMatch(life -> life.resolvedAt().isEmpty() && life.shownIn().equals("GOUV"))
                .anyMatch(life -> life.resolvedAt().isEmpty() && !life.shownIn().equals("GOUV"));
    }

    private static List<DeliveryRecord> all(String contractId) {
        return Optional.ofNullable(DELIVERED.get(contractId)).orElseThrow().all();
    }

    private static BlockerEvent event(DeliveryRecord event) {
        return new BlockerEvent(
                Integer.parseInt(event.get("event_number")),
                Kind.find(event.get("event_code")).orElseThrow(),
                OffsetDateTime.parse(event.get("occurred_at")).toInstant(),
                upwards(event.get("room_id")));
    }

    private static List<Room> upwards(String roomId) {
        List<Room> path = new ArrayList<>();
        String id = roomId;
        while (!id.isEmpty()) {
            DeliveryRecord room = Optional.ofNullable(ROOMS.get(id)).orElseThrow();
            path.add(new Room(id, POLICY.level(room.get("level_code"))));
            id = room.get("parent_room_id");
        }
        return path;
    }
}
