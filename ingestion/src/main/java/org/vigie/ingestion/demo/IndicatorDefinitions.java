package org.vigie.ingestion.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** How a few indicators are measured from a day on, and whether that compares, from {@code demo/definitions.yml}. */
public final class IndicatorDefinitions {
    private IndicatorDefinitions() {}

    private record Described(
            String indicator, LocalDate from, boolean isComparable, Label definition, Optional<Label> reason) {}

    public static DeliveryRecords records() {
        DeliveryRecords records = new DeliveryRecords("plans.indicator-definitions");
        for (Described described : shipped()) {
            DeliveryRecord record = records.add()
                    .set("indicator_id", described.indicator())
                    .set("valid_from", described.from())
                    .set("definition", described.definition())
                    .set("is_comparable", described.isComparable());
            described.reason().ifPresent(reason -> record.set("change_reason", reason));
        }
        return records;
    }

    private static List<Described> shipped() {
        Problems problems = new Problems();
        List<Described> described = Definition.ofResource(IndicatorDefinitions.class, "/demo/definitions.yml", problems)
                .allowOnly("definitions")
                .list("definitions")
                .stream()
                .map(IndicatorDefinitions::described)
                .toList();
        problems.throwIfAny();
        return described;
    }

    private static Described described(Definition words) {
        words.allowOnly("indicator", "from", "comparable", "definition", "reason");
        return new Described(
                words.text("indicator"),
                LocalDate.parse(words.text("from")),
                Boolean.parseBoolean(words.text("comparable")),
                words.label("definition"),
                words.has("reason") ? Optional.of(words.label("reason")) : Optional.empty());
    }
}
