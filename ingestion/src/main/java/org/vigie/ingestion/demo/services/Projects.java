package org.vigie.ingestion.demo.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.services.ServiceWords.Project;
import org.vigie.ingestion.writing.DeliveryRecords;

/** Major projects as they stood at the end of each quarter: rating, cost and end; those that slip cost more. */
final class Projects {
    private static final LocalDate FIRST = LocalDate.of(2022, 6, 30);
    private static final int QUARTERS = 12;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Seed seed;
    private final DeliveryRecords records = new DeliveryRecords("projects.snapshots");

    Projects(ServiceWords words, Seed seed) {
        this.seed = seed;
        int number = 0;
        for (Project project : words.projects()) {
            number++;
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                snapshot("%s-GP%02d".formatted(project.organisation(), number), project, quarter);
            }
        }
    }

    DeliveryRecords records() {
        return records;
    }

    private void snapshot(String id, Project project, int quarter) {
        Seed own = seed.at(id).at("quarter " + quarter);
        int monthsLost = project.slip() * quarter / 4;
        double dearer = 1 + monthsLost * seed.at(id).between(0.006, 0.02);
        LocalDate day = FIRST.plusDays(1).plusMonths(3L * quarter).minusDays(1);
        records.add()
                .set("project_id", id)
                .set("snapshot_date", day)
                .set("organisation_id", project.organisation())
                .set("name", project.name())
                .set("rating_code", rating(monthsLost, quarter, own))
                .set(
                        "whole_life_cost",
                        project.millions()
                                .multiply(MILLION)
                                .multiply(new BigDecimal(dearer))
                                .setScale(-5, RoundingMode.HALF_EVEN)
                                .toPlainString())
                .set("planned_end_date", project.end().plusMonths(monthsLost));
    }

    private static String rating(int monthsLost, int quarter, Seed own) {
        if (quarter == 0 && own.happens(0.3)) {
            return "not_rated";
        }
        double trouble = monthsLost / 9.0 + own.at("rating").between(-0.2, 0.3);
        if (trouble > 0.8) {
            return "red";
        }
        return trouble > 0.25 ? "amber" : "green";
    }
}
