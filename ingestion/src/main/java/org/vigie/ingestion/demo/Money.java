package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.vigie.ingestion.demo.Plans.Programme;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;

/** Budgets and workforce of programmes: what is planned, authorised and in the end spent; the coming year is planned. */
final class Money {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Share of a programme's staff in each job group, in thousandths. */
    private static final List<Map.Entry<String, Integer>> JOB_GROUPS = List.of(
            Map.entry("management", 70),
            Map.entry("professional", 460),
            Map.entry("technical", 230),
            Map.entry("support", 240));

    private final Seed seed;
    private final PlanRecords budgets = new PlanRecords(PlanDelivery.BUDGETS);
    private final PlanRecords workforce = new PlanRecords(PlanDelivery.WORKFORCE);

    Money(List<Programme> programmes, Seed seed) {
        this.seed = seed;
        for (Programme programme : programmes) {
            for (PlanYear year : programme.years()) {
                budget(programme, year);
                workforce(programme, year);
            }
        }
    }

    PlanRecords budgets() {
        return budgets;
    }

    PlanRecords workforce() {
        return workforce;
    }

    private void budget(Programme programme, PlanYear year) {
        Seed chance = seed.at("budget").at(programme.id());
        double growth = Math.max(0.94, 1 + chance.between(0.015, 0.055) * (year.number() - 1));
        Seed yearly = chance.at(year.label());
        BigDecimal planned = share(programme.millions().multiply(MILLION), growth * yearly.between(0.985, 1.015));
        amount(programme, year, "planned", planned);
        if (!PlanYear.MEASURED.contains(year)) {
            return;
        }
        boolean crisis = programme.story().equals("shaken") && year.start() <= 2021;
        BigDecimal authorised = share(planned, yearly.at("authorised").between(0.99, crisis ? 1.11 : 1.04));
        double slowness = programme.story().equals("adrift") ? 0.03 * (year.number() - 1) : 0;
        amount(programme, year, "authorised", authorised);
        amount(programme, year, "actual", share(authorised, yearly.at("spent").between(0.955, 1.004) - slowness));
    }

    private void amount(Programme programme, PlanYear year, String type, BigDecimal amount) {
        budgets.add()
                .set("organisation_id", programme.organisation())
                .set("plan_element_id", programme.id())
                .set("fiscal_year", year.label())
                .set("amount_type_code", type)
                .set("amount", amount.toPlainString());
    }

    private void workforce(Programme programme, PlanYear year) {
        Seed chance = seed.at("workforce").at(programme.id());
        double growth = 1 + chance.between(-0.005, 0.02) * (year.number() - 1);
        for (Map.Entry<String, Integer> group : JOB_GROUPS) {
            Seed own = chance.at(group.getKey());
            double part = group.getValue() / 1000.0 * own.between(0.9, 1.1);
            BigDecimal planned = BigDecimal.valueOf(programme.staff())
                    .multiply(new BigDecimal(part * growth))
                    .setScale(1, RoundingMode.HALF_EVEN);
            staff(programme, year, group.getKey(), "planned").set("full_time_equivalents", planned);
            if (PlanYear.MEASURED.contains(year)) {
                BigDecimal actual = planned.multiply(
                                new BigDecimal(own.at(year.label()).between(0.91, 1.02)))
                        .setScale(1, RoundingMode.HALF_EVEN);
                BigDecimal people = actual.multiply(new BigDecimal("1.07")).setScale(0, RoundingMode.UP);
                staff(programme, year, group.getKey(), "actual")
                        .set("full_time_equivalents", actual)
                        .set("headcount", people);
            }
        }
    }

    private DeliveryRecord staff(Programme programme, PlanYear year, String group, String type) {
        return workforce
                .add()
                .set("organisation_id", programme.organisation())
                .set("plan_element_id", programme.id())
                .set("fiscal_year", year.label())
                .set("job_group_code", group)
                .set("workforce_type_code", type);
    }

    private static BigDecimal share(BigDecimal amount, double factor) {
        return amount.multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_EVEN);
    }
}
