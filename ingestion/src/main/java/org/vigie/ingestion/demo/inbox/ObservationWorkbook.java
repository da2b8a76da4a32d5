package org.vigie.ingestion.demo.inbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.demo.Observation;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** An organisation's observations as a workbook under {@code results.observations}, its columns named in French. */
final class ObservationWorkbook {
    private static final List<String> COLUMNS = List.of(
            "indicator_id",
            "organisation_id",
            "period",
            "value_kind_code",
            "published_date",
            "value_form_code",
            "value",
            "note_fr",
            "note_en");
    private static final List<String> HEADER = List.of(
            "Indicateur",
            "Organisation",
            "Période",
            "Type_de_valeur",
            "Date_de_publication",
            "Forme_de_valeur",
            "Valeur",
            "Note",
            "Note_en");

    private final List<Observation> observations;
    private final Seed seed;

    ObservationWorkbook(List<Observation> observations, Seed seed) {
        this.seed = seed;
        this.observations = observations.stream()
                .filter(observation -> observation.organisation().equals(Observation.WORKBOOK_SENDER))
                .toList();
    }

    byte[] upTo(LocalDate day) {
        return of(observation -> !observation.published().isAfter(day), BigDecimal.ONE, 0);
    }

    byte[] after(LocalDate day) {
        return of(observation -> observation.published().isAfter(day), BigDecimal.ONE, 0);
    }

    /** The same values sent again the day after, ten times too large: somebody lost a decimal comma. */
    byte[] mistakenAfter(LocalDate day) {
        return of(observation -> observation.published().isAfter(day), BigDecimal.TEN, 1);
    }

    private byte[] of(Predicate<Observation> wanted, BigDecimal factor, int daysLater) {
        DeliveryRecords records = new DeliveryRecords("results.observations");
        observations.stream().filter(wanted).forEach(observation -> {
            DeliveryRecord record = records.add()
                    .set("indicator_id", observation.indicator())
                    .set("organisation_id", observation.organisation())
                    .set("period", observation.month())
                    .set("value_kind_code", observation.kind())
                    .set("published_date", observation.published().plusDays(daysLater))
                    .set("value_form_code", observation.form())
                    .set("value", observation.value().multiply(factor).toPlainString());
            observation.note().ifPresent(note -> record.set("note", note));
        });
        List<FieldGuide> fields = COLUMNS.stream()
                .map(column -> records.fields().stream()
                        .filter(field -> field.name().equals(column))
                        .findFirst()
                        .orElseThrow())
                .toList();
        DemoSheet sheet = new DemoSheet(
                "Résultats",
                Optional.of("Résultats mensuels – " + Observation.WORKBOOK_SENDER),
                fields,
                HEADER,
                records.all(),
                DemoSheet.Formulas.NONE);
        return DemoWorkbook.of(List.of(sheet), seed);
    }
}
