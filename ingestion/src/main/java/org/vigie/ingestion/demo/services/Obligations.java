package org.vigie.ingestion.demo.services;

import java.time.LocalDate;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What organisations file for each fiscal year: in time for most, late for some, never for a few. */
final class Obligations {
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 5;

    private final DeliveryRecords records = new DeliveryRecords("obligations.filings");

    Obligations(ServiceWords words, DeliveredPlans plans, Seed seed) {
        for (String organisation : plans.organisations()) {
            for (ServiceWords.Obligation obligation : words.obligations()) {
                for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    file(organisation, obligation, year, seed.at(organisation).at(obligation.code() + year));
                }
            }
        }
    }

    DeliveryRecords records() {
        return records;
    }

    private void file(String organisation, ServiceWords.Obligation obligation, int year, Seed chance) {
        LocalDate due = obligation.day().atYear(year + 1);
        DeliveryRecord record = records.add()
                .set("organisation_id", organisation)
                .set("obligation_id", obligation.code())
                .set("fiscal_year", year + "-" + (year + 1))
                .set("due_date", due);
        boolean late = chance.at("late").happens(0.12);
        LocalDate filed = late
                ? due.plusDays(1 + chance.at("days late").below(70))
                : due.minusDays(chance.at("days early").below(40));
        LocalDate accepted = filed.plusDays(6 + chance.at("read").below(45));
        if (!chance.at("never").happens(0.04) && filed.isBefore(DemoGovernment.AS_OF)) {
            record.set("filed_date", filed);
            if (chance.at("accepted").happens(0.95) && accepted.isBefore(DemoGovernment.AS_OF)) {
                record.set("accepted_date", accepted);
            }
        }
    }
}
