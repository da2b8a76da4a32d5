package org.vigie.ingestion.demo.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.PlanYear;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.index.IndexWords.Component;
import org.vigie.ingestion.demo.index.IndexWords.Version;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * The versions of the performance index, their components, and what the secretariat judged of each indicator after each of
 * the five fiscal years: whether it measures a result, and whether it is well made. Plans get better as years pass.
 */
public final class PerformanceIndex {
    private static final double BETTER_EACH_YEAR = 0.07;

    private final IndexWords words = IndexWords.shipped();
    private final DemoGovernment government;
    private final Seed seed;
    private final DeliveryRecords judgements = new DeliveryRecords("index.judgements");

    public PerformanceIndex(DemoGovernment government) {
        this.government = government;
        this.seed = government.seed().at("index");
        List<PlanYear> years = PlanYear.MEASURED;
        List<String> organisations = government.plans().organisations();
        for (DeliveryRecord indicator : government.plans().of(PlanDelivery.INDICATORS)) {
            if (organisations.contains(indicator.get("organisation_id"))) {
                years.forEach(year -> judge(indicator, year));
            }
        }
        organisations.forEach(organisation -> years.forEach(year -> judge(organisation, year)));
    }

    /** Versions, components, judgements. */
    public List<DeliveryRecords> records() {
        return List.of(versions(), components(), judgements);
    }

    private DeliveryRecords versions() {
        DeliveryRecords records = new DeliveryRecords("index.versions");
        for (Version version : words.versions()) {
            DeliveryRecord record = records.add()
                    .set("version_id", version.id())
                    .set("name", version.name())
                    .set("valid_from", version.from())
                    .set("is_experimental", version.isExperimental())
                    .set("attainment_formula_code", "strict")
                    .set("is_attainment_assumed", true);
            version.until().ifPresent(until -> record.set("valid_to", until));
        }
        return records;
    }

    private DeliveryRecords components() {
        DeliveryRecords records = new DeliveryRecords("index.components");
        for (Version version : words.versions()) {
            for (Component component : version.components()) {
                records.add()
                        .set("version_id", version.id())
                        .set("component_code", component.code())
                        .set("half_code", component.half())
                        .set("criterion_code", component.code())
                        .set("weight", component.weight())
                        .set("is_confirmed", component.isConfirmed())
                        .set("name", component.name());
            }
        }
        return records;
    }

    private void judge(DeliveryRecord indicator, PlanYear year) {
        String organisation = indicator.get("organisation_id");
        Seed own = seed.at(indicator.get("indicator_id"));
        boolean isResult = own.at("result").happens(words.resultLikelihood(indicator.get("accumulation_code")));
        judgement("result_indicators", organisation, year, indicator).set("is_good", isResult);
        double level = seed.at(organisation).between(0.35, 0.75) + BETTER_EACH_YEAR * year.number();
        judgement("indicator_quality", organisation, year, indicator)
                .set("is_good", own.at("quality").happens(level));
    }

    private DeliveryRecord judgement(String criterion, String organisation, PlanYear year, DeliveryRecord indicator) {
        return judgement(criterion, organisation, year, indicator.get("indicator_id"))
                .set("indicator_id", indicator.get("indicator_id"));
    }

    /** What is said of an organisation's ways as a whole, for the experimental version. */
    private void judge(String organisation, PlanYear year) {
        int score = 30 + seed.at(organisation).at("innovation " + year.label()).below(60);
        judgement("innovation", organisation, year, organisation).set("score", BigDecimal.valueOf(score));
    }

    private DeliveryRecord judgement(String criterion, String organisation, PlanYear year, String subject) {
        return judgements
                .add()
                .set("judgement_id", criterion + ":" + subject + ":" + year.label())
                .set("organisation_id", organisation)
                .set("fiscal_year", year.label())
                .set("criterion_code", criterion)
                .set("assessor_role_code", "secretariat")
                .set("assessed_date", LocalDate.of(year.start() + 1, 6, 16));
    }
}
