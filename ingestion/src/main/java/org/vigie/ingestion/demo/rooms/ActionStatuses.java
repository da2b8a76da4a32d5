package org.vigie.ingestion.demo.rooms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** How far each action was at the end of each month, until it was done or given up. */
final class ActionStatuses {
    private final Seed seed;
    private final DeliveryRecords records = new DeliveryRecords("rooms.action-statuses");

    ActionStatuses(List<Action> actions, Seed seed) {
        this.seed = seed;
        actions.forEach(this::follow);
    }

    DeliveryRecords records() {
        return records;
    }

    private void follow(Action action) {
        boolean over = false;
        for (YearMonth month = YearMonth.from(action.begin());
                !over && !month.atEndOfMonth().isAfter(DemoGovernment.AS_OF);
                month = month.plusMonths(1)) {
            over = status(action, month.atEndOfMonth());
        }
    }

    /** Whether this is its last status. */
    private boolean status(Action action, LocalDate day) {
        boolean done = !action.lasting().isAfter(day);
        boolean late = !done && day.isAfter(action.end());
        DeliveryRecord record = records.add().set("action_id", action.id()).set("snapshot_date", day);
        if (done) {
            record.set("status_code", "done").set("progress", BigDecimal.ONE).set("done_date", action.lasting());
        } else if (late && action.abandoned()) {
            record.set("status_code", "abandoned").set("progress", progress(action, day));
        } else {
            record.set("status_code", "under_way").set("progress", progress(action, day));
            if (late) {
                record.set(
                        "revised_end_date",
                        day.plusDays(30L + 15L * seed.at(action.id()).below(4)));
            }
        }
        return done || (late && action.abandoned());
    }

    private static BigDecimal progress(Action action, LocalDate day) {
        long planned = ChronoUnit.DAYS.between(action.begin(), action.lasting()) + 1;
        long past = ChronoUnit.DAYS.between(action.begin(), day);
        return BigDecimal.valueOf(past)
                .divide(BigDecimal.valueOf(planned), 2, RoundingMode.DOWN)
                .min(new BigDecimal("0.95"));
    }
}
