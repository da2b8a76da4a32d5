package org.vigie.ingestion.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;

/** What organisations deliver after a year: values, some provisional, corrected or missing, and what they declare. */
final class Results {
    private static final String ACTUAL = "actual";
    private static final String PROVISIONAL = "provisional";

    private final Vocabulary vocabulary;
    private final Targets targets;
    private final PlanRecords records = new PlanRecords(PlanDelivery.RESULTS);

    Results(Vocabulary vocabulary, List<Indicator> indicators, Targets targets) {
        this.vocabulary = vocabulary;
        this.targets = targets;
        for (Indicator indicator : indicators) {
            indicator.measured().forEach(year -> report(indicator, year));
        }
    }

    PlanRecords records() {
        return records;
    }

    private void report(Indicator indicator, PlanYear year) {
        boolean late = year.equals(PlanYear.LATEST) && vocabulary.late().contains(indicator.organisation());
        Seed chance = indicator.seed().at("report").at(year.label());
        if (late || chance.at("absent").happens(0.008)) {
            return;
        }
        Optional<Target> target = inForce(indicator, year);
        if (indicator.isInWords()) {
            target.ifPresent(wanted -> inWords(indicator, year, wanted));
        } else if (chance.at("missing").happens(year.start() == 2021 ? 0.09 : 0.04)) {
            missing(indicator, year, target.orElseThrow());
        } else {
            measured(indicator, year, target.orElseThrow(), chance);
        }
    }

    /** The latest revision of the year's target; none where the steps in words are all taken. */
    private Optional<Target> inForce(Indicator indicator, PlanYear year) {
        List<Target> revisions = targets.of(indicator, year);
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    private void inWords(Indicator indicator, PlanYear year, Target target) {
        int taken = new Course(indicator).stepsTaken(year);
        Label reached = taken == 0
                ? Vocabulary.known(vocabulary.remarks(), "unstarted").get(0)
                : indicator.words().steps().get(taken - 1);
        boolean satisfied = taken >= indicator.numberOf(target.year());
        DeliveryRecord record = record(indicator, year, ACTUAL, 1)
                .set("value_text_fr", reached.fr())
                .set("value_text_en", reached.en())
                .set("declared_status_code", Verdict.of(satisfied));
        explain(indicator, year, record, satisfied);
    }

    private void missing(Indicator indicator, PlanYear year, Target target) {
        DeliveryRecord record = record(indicator, year, ACTUAL, 1)
                .set("declared_status_code", isDue(target) ? Verdict.NOT_AVAILABLE : Verdict.FUTURE);
        remark(record, remarkOn(indicator, year, "missing"));
    }

    private void measured(Indicator indicator, PlanYear year, Target target, Seed chance) {
        boolean onlyProvisional =
                year.equals(PlanYear.LATEST) && chance.at(PROVISIONAL).happens(0.14);
        if (onlyProvisional || chance.at("earlier").happens(0.04)) {
            value(indicator, year, target, PROVISIONAL, 1, PROVISIONAL);
        }
        if (onlyProvisional) {
            return;
        }
        boolean restated =
                !year.equals(PlanYear.LATEST) && chance.at("restated").happens(0.025);
        if (restated) {
            value(indicator, year, target, ACTUAL, 1, "first");
        }
        DeliveryRecord record = value(indicator, year, target, ACTUAL, restated ? 2 : 1, ACTUAL);
        if (restated) {
            remark(record, remarkOn(indicator, year, "restated"));
            record.set("published_date", published(indicator, year, ACTUAL).plusMonths(7));
        }
    }

    private DeliveryRecord value(
            Indicator indicator, PlanYear year, Target target, String kind, int revision, String reading) {
        Measure measure = new Course(indicator).measured(year, reading);
        DeliveryRecord record = record(indicator, year, kind, revision)
                .set("value", measure.value().toPlainString())
                .set("declared_status_code", declared(indicator, year, target, measure));
        measure.parts()
                .ifPresent(parts -> record.set("numerator", parts.numerator().toPlainString())
                        .set("denominator", parts.denominator().toPlainString()));
        if (isDue(target) && !indicator.shape().kind().equals("none")) {
            explain(indicator, year, record, Verdict.satisfies(indicator.shape(), target, measure.value()));
        }
        return record;
    }

    /** The honest verdict, save for the few an organisation forgets to declare or declares otherwise. */
    private static String declared(Indicator indicator, PlanYear year, Target target, Measure measure) {
        if (indicator.shape().kind().equals("none")) {
            return Verdict.NOT_DECLARED;
        }
        if (!isDue(target)) {
            return Verdict.FUTURE;
        }
        Seed chance = indicator.seed().at("declared").at(year.label());
        if (chance.at("forgotten").happens(0.025)) {
            return Verdict.NOT_DECLARED;
        }
        boolean satisfied = Verdict.satisfies(indicator.shape(), target, measure.value());
        boolean otherwise = chance.at("otherwise").happens(satisfied ? 0.01 : 0.04);
        return Verdict.of(satisfied != otherwise);
    }

    private static boolean isDue(Target target) {
        return !target.due().isAfter(target.year().lastDay());
    }

    private DeliveryRecord record(Indicator indicator, PlanYear year, String kind, int revision) {
        return records.add()
                .set("indicator_id", indicator.id())
                .set("fiscal_year", year.label())
                .set("value_kind_code", kind)
                .set("revision", revision)
                .set("published_date", published(indicator, year, kind));
    }

    /** Annual reports come out in autumn; provisional figures, and those of the latest year, by the end of June. */
    private static LocalDate published(Indicator indicator, PlanYear year, String kind) {
        Seed seed = indicator.seed().at("published").at(year.label());
        boolean early = kind.equals(PROVISIONAL) || year.equals(PlanYear.LATEST);
        return early
                ? year.lastDay().plusDays(45 + seed.below(40))
                : year.lastDay().plusDays(165 + seed.below(60));
    }

    private void explain(Indicator indicator, PlanYear year, DeliveryRecord record, boolean satisfied) {
        Seed chance = indicator.seed().at("explained").at(year.label());
        if (chance.happens(satisfied ? 0.08 : 0.65)) {
            boolean crisis = year.start() <= 2021 && indicator.story().code().equals("shaken");
            remark(record, remarkOn(indicator, year, satisfied ? "met" : crisis ? "shaken" : "missed"));
        }
    }

    private Label remarkOn(Indicator indicator, PlanYear year, String subject) {
        return indicator.seed().at("remark").at(year.label()).oneOf(Vocabulary.known(vocabulary.remarks(), subject));
    }

    private static void remark(DeliveryRecord record, Label remark) {
        record.set("explanation_fr", remark.fr()).set("explanation_en", remark.en());
    }
}
