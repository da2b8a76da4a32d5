package org.vigie.ingestion.demo.inbox;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.ingestion.demo.Observation;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The statistical agency's observations in SDMX-CSV: a first value informs, a later one replaces, some are taken back. */
final class SdmxObservations {
    private static final String STRUCTURE_ID = "ISP:OBSERVATIONS(1.0)";
    private static final String INFORM = "I";
    private static final String REPLACE = "R";
    private static final String DELETE = "D";

    private final List<Observation> observations;

    SdmxObservations(List<Observation> observations) {
        this.observations = observations.stream()
                .filter(observation -> observation.organisation().equals(Observation.SDMX_SENDER))
                .toList();
    }

    /** What was published up to a day, that day included. */
    String upTo(LocalDate day) {
        return text(LocalDate.MIN, day);
    }

    /** What was published after a day, and that the newest value of all before it is taken back. */
    String after(LocalDate day) {
        return text(day, LocalDate.MAX);
    }

    private String text(LocalDate after, LocalDate upTo) {
        DeliveryRecords records = new DeliveryRecords("results.sdmx-observations");
        Set<String> known = new HashSet<>();
        for (Observation observation : observations) {
            String action = known.add(observation.indicator() + observation.month()) ? INFORM : REPLACE;
            LocalDate day = observation.published();
            if (day.isAfter(after) && !day.isAfter(upTo)) {
                record(records, observation, action, day);
            }
        }
        if (upTo.equals(LocalDate.MAX)) {
            observations.stream()
                    .filter(observation -> !observation.published().isAfter(after))
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> record(records, last, DELETE, after.plusMonths(1)));
        }
        return records.csv();
    }

    private static void record(DeliveryRecords records, Observation observation, String action, LocalDate published) {
        DeliveryRecord record = records.add()
                .set("STRUCTURE", "dataflow")
                .set("STRUCTURE_ID", STRUCTURE_ID)
                .set("ACTION", action)
                .set("ORGANISATION", observation.organisation())
                .set("INDICATOR", observation.indicator())
                .set("FREQ", "M")
                .set("TIME_PERIOD", observation.month())
                .set("PUBLISHED", published);
        if (!action.equals(DELETE)) {
            record.set("OBS_VALUE", observation.value().toPlainString())
                    .set("OBS_STATUS", observation.kind().equals("provisional") ? "P" : "A");
        }
    }
}
