package org.vigie.ingestion.demo.rooms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What rooms promised to do, to lift a blocker or to carry out a decision. */
final class Actions {
    private static final double DECISIONS_WITH_ACTION = 0.15;

    private final RoomWords words;
    private final Seed seed;
    private final List<Action> actions = new ArrayList<>();

    Actions(RoomWords words, List<Blocker> blockers, List<Decisions.Decision> decisions, Seed seed) {
        this.words = words;
        this.seed = seed;
        for (Blocker blocker : blockers) {
            Room room = blocker.rooms().get(blocker.rooms().size() - 1);
            LocalDate begin = blocker.raised().toLocalDate().plusDays(3);
            LocalDate lasting = blocker.isResolved() ? blocker.last().toLocalDate() : DemoGovernment.AS_OF.plusDays(60);
            promise(room, begin, lasting, blocker.indicator(), Optional.of(blocker.id()), Optional.empty());
        }
        for (Decisions.Decision decision : decisions) {
            if (seed.at(decision.id()).happens(DECISIONS_WITH_ACTION)) {
                LocalDate lasting = decision.done().orElse(DemoGovernment.AS_OF.plusDays(45));
                promise(
                        decision.room(),
                        decision.taken(),
                        lasting,
                        decision.indicator(),
                        Optional.empty(),
                        Optional.of(decision.id()));
            }
        }
    }

    private void promise(
            Room room,
            LocalDate begin,
            LocalDate lasting,
            Followed indicator,
            Optional<String> blocker,
            Optional<String> decision) {
        String id = "ACT-%03d".formatted(actions.size() + 1);
        Seed own = seed.at(id);
        actions.add(new Action(
                id,
                room,
                Phrase.of(own.at("title").oneOf(words.actions()), indicator.name()),
                begin,
                begin.plusDays(30L + 15L * own.at("end").below(6)),
                lasting,
                own.at("abandoned").happens(0.04),
                indicator,
                blocker,
                decision));
    }

    List<Action> all() {
        return List.copyOf(actions);
    }

    DeliveryRecords records() {
        DeliveryRecords records = new DeliveryRecords("rooms.actions");
        for (Action action : actions) {
            DeliveryRecord record = records.add()
                    .set("action_id", action.id())
                    .set("room_id", action.room().id())
                    .set("title", action.title())
                    .set("owner_role_code", action.room().level().role())
                    .set("planned_end_date", action.end())
                    .set("indicator_id", action.indicator().id());
            action.blocker().ifPresent(blocker -> record.set("blocker_id", blocker));
            action.decision().ifPresent(decision -> record.set("decision_id", decision));
        }
        return records;
    }
}
