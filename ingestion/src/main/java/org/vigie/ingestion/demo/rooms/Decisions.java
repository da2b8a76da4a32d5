package org.vigie.ingestion.demo.rooms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What was decided in the sessions that were held, most of it on an indicator that is off course. */
final class Decisions {
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * A decision.
     *
     * @param done when it was carried out; none where it was not yet
     */
    record Decision(
            String id,
            Room room,
            LocalDate taken,
            LocalDate due,
            Optional<LocalDate> done,
            Label text,
            Followed indicator) {}

    Decisions(RoomWords words, Sessions sessions, DeliveredPlans plans, Seed seed) {
        List<Followed> everywhere = plans.ministries().stream()
                .flatMap(ministry -> plans.offCourse(ministry).stream())
                .toList();
        for (Sessions.Session session : sessions.held()) {
            List<Followed> own =
                    session.room().organisation().map(plans::offCourse).orElse(everywhere);
            for (int number = 1; number <= session.decisions(); number++) {
                String id = "DEC-%04d".formatted(decisions.size() + 1);
                Seed chance = seed.at(session.room().id()).at(session.planned() + " " + number);
                decide(id, words, session, own.isEmpty() ? everywhere : own, chance);
            }
        }
    }

    private void decide(String id, RoomWords words, Sessions.Session session, List<Followed> indicators, Seed chance) {
        Followed indicator = chance.at("indicator").oneOf(indicators);
        LocalDate due = session.planned().plusDays(14L + 7L * chance.at("due").below(11));
        LocalDate done = due.plusDays(chance.at("done").below(50) - 35L);
        boolean isDone = chance.at("ever").happens(0.9) && done.isBefore(DemoGovernment.AS_OF);
        decisions.add(new Decision(
                id,
                session.room(),
                session.planned(),
                due,
                isDone && done.isAfter(session.planned()) ? Optional.of(done) : Optional.empty(),
                Phrase.of(chance.at("text").oneOf(words.decisions()), indicator.name()),
                indicator));
    }

    List<Decision> all() {
        return List.copyOf(decisions);
    }

    DeliveryRecords records() {
        DeliveryRecords records = new DeliveryRecords("rooms.decisions");
        for (Decision decision : decisions) {
            DeliveryRecord record = records.add()
                    .set("decision_id", decision.id())
                    .set("room_id", decision.room().id())
                    .set("taken_date", decision.taken())
                    .set("due_date", decision.due())
                    .set("text", decision.text());
            decision.done().ifPresent(done -> record.set("done_date", done));
        }
        return records;
    }
}
