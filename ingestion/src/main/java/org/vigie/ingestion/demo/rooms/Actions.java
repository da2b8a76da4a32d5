package org.vigie.ingestion.demo.rooms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What rooms promised to do, to lift a blocker or to carry out a decision, and how far it was at the end of each month. */
final class Actions {
    private static final double DECISIONS_WITH_ACTION = 0.15;

    private final RoomWords words;
    private final Seed seed;
    private final List<Action> actions = new ArrayList<>();

    /**
     * An action.
     *
     * @param end planned originally
     * @param lasting the day on which it is, or would be, done
     */
    private record Action(
            String id,
            Room room,
            Label title,
            LocalDate begin,
            LocalDate end,
            LocalDate lasting,
            boolean abandoned,
            Followed indicator,
            Optional<String> blocker,
            Optional<String> decision) {}

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

    /** At the end of each month until it is done or given up. */
    DeliveryRecords statuses() {
        DeliveryRecords records = new DeliveryRecords("rooms.action-statuses");
        for (Action action : actions) {
            boolean over = false;
            for (YearMonth month = YearMonth.from(action.begin());
                    !over && month.atEndOfMonth().isBefore(DemoGovernment.AS_OF.plusDays(1));
                    month = month.plusMonths(1)) {
                over = status(records, action, month.atEndOfMonth());
            }
        }
        return records;
    }

    /** Whether this is its last status. */
    private boolean status(DeliveryRecords records, Action action, LocalDate day) {
        boolean done = !action.lasting().isAfter(day);
        boolean abandoned = !done && action.abandoned() && day.isAfter(action.end());
        DeliveryRecord record = records.add()
                .set("action_id", action.id())
                .set("snapshot_date", day)
                .set("status_code", code(done, abandoned))
                .set("progress", done ? BigDecimal.ONE : progress(action, day));
        if (done) {
            record.set("done_date", action.lasting());
        } else if (!abandoned && day.isAfter(action.end())) {
            record.set(
                    "revised_end_date",
                    day.plusDays(30L + 15L * seed.at(action.id()).at("revised").below(4)));
        }
        return done || abandoned;
    }

    private static String code(boolean done, boolean abandoned) {
        if (done) {
            return "done";
        }
        return abandoned ? "abandoned" : "under_way";
    }

    private static BigDecimal progress(Action action, LocalDate day) {
        long planned = ChronoUnit.DAYS.between(action.begin(), action.lasting()) + 1;
        long past = ChronoUnit.DAYS.between(action.begin(), day);
        return BigDecimal.valueOf(past)
                .divide(BigDecimal.valueOf(planned), 2, RoundingMode.DOWN)
                .min(new BigDecimal("0.95"));
    }
}
