package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;

/** What indicators are, who answers for them and what they are to reach. */
final class Indicators {
    private static final Set<String> WITHOUT_BASELINE = Set.of("text", "none");
    private static final double NO_BASELINE_SHARE = 0.05;

    private final List<Indicator> indicators;
    private final Targets targets;

    Indicators(List<Indicator> indicators, Targets targets) {
        this.indicators = List.copyOf(indicators);
        this.targets = targets;
    }

    PlanRecords indicators() {
        PlanRecords records = new PlanRecords(PlanDelivery.INDICATORS);
        for (Indicator indicator : indicators) {
            DeliveryRecord record = records.add()
                    .set("indicator_id", indicator.id())
                    .set("organisation_id", indicator.organisation())
                    .set("plan_element_id", indicator.planElementId())
                    .set("name", indicator.words().name())
                    .set(
                            "definition",
                            Phrase.of(
                                    indicator.shape().definition(),
                                    indicator.words().counted()))
                    .set("direction_code", indicator.shape().direction())
                    .set("accumulation_code", indicator.accumulation())
                    .set("unit_code", indicator.unit())
                    .set("decimals", indicator.decimals());
            baseline(indicator, record);
        }
        return records;
    }

    private static void baseline(Indicator indicator, DeliveryRecord record) {
        Seed seed = indicator.seed().at("baseline");
        if (WITHOUT_BASELINE.contains(indicator.shape().kind()) || seed.happens(NO_BASELINE_SHARE)) {
            return;
        }
        int before = indicator.planned().get(0).start();
        List<LocalDate> dates = List.of(
                LocalDate.of(before, 3, 31),
                LocalDate.of(before, 3, 31),
                LocalDate.of(before, 3, 31),
                LocalDate.of(before - 1, 12, 31),
                LocalDate.of(before - 1, 3, 31));
        record.set(
                        "baseline_value",
                        indicator
                                .words()
                                .start()
                                .setScale(indicator.decimals(), RoundingMode.HALF_EVEN)
                                .toPlainString())
                .set("baseline_date", seed.at("date").oneOf(dates));
    }

    /** One lead for each indicator; contributors where the work is shared, all shares together 1. */
    PlanRecords organisations() {
        PlanRecords records = new PlanRecords(PlanDelivery.INDICATOR_ORGANISATIONS);
        for (Indicator indicator : indicators) {
            List<IndicatorWords.Contributor> contributors = indicator.words().contributors();
            BigDecimal others = contributors.stream()
                    .map(IndicatorWords.Contributor::share)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            role(records, indicator, indicator.organisation(), "lead", BigDecimal.ONE.subtract(others));
            contributors.forEach(contributor ->
                    role(records, indicator, contributor.organisation(), "contributor", contributor.share()));
        }
        return records;
    }

    private static void role(
            PlanRecords records, Indicator indicator, String organisation, String role, BigDecimal share) {
        records.add()
                .set("indicator_id", indicator.id())
                .set("organisation_id", organisation)
                .set("role_code", role)
                .set("share", share.toPlainString());
    }

    PlanRecords targets() {
        PlanRecords records = new PlanRecords(PlanDelivery.TARGETS);
        for (Indicator indicator : indicators) {
            targets.of(indicator).forEach(target -> target(records, indicator, target));
        }
        return records;
    }

    private static void target(PlanRecords records, Indicator indicator, Target target) {
        DeliveryRecord record = records.add()
                .set("indicator_id", indicator.id())
                .set("fiscal_year", target.year().label())
                .set("target_kind_code", indicator.shape().kind())
                .set("due_date", target.due())
                .set("revision", target.revision());
        target.value().ifPresent(value -> record.set("target_value", value.toPlainString()));
        target.low().ifPresent(value -> record.set("low_value", value.toPlainString()));
        target.high().ifPresent(value -> record.set("high_value", value.toPlainString()));
        target.tolerance().ifPresent(value -> record.set("tolerance", value.toPlainString()));
        target.text().ifPresent(text -> record.set("target_text_fr", text.fr()).set("target_text_en", text.en()));
        target.reason()
                .ifPresent(why -> record.set("revision_reason_fr", why.fr()).set("revision_reason_en", why.en()));
    }
}
