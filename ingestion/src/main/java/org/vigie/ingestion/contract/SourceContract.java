package org.vigie.ingestion.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;

/**
 * What records of one kind must hold, in whatever format they come: its fields, and how cells are read.
 *
 * @param id family and name, as in {@code gc-infobase.indicators}; stable, part of what makes landing exactly once
 * @param text how the records are written where they come as delimited text
 * @param drift what becomes of a delivery whose columns differ
 * @param supersession what a delivery does to those before it
 * @param nullValues cells that mean "no value"
 * @param allowedRejectedShare a greater share of rejected records refuses the whole delivery
 */
public record SourceContract(
        String id,
        Label label,
        DelimitedText text,
        Drift drift,
        Supersession supersession,
        Set<String> nullValues,
        BigDecimal allowedRejectedShare,
        List<SourceField> fields) {
    public SourceContract {
        nullValues = Set.copyOf(nullValues);
        fields = List.copyOf(fields);
    }

    /** {@code gc-infobase.program-ftes} lands in {@code landed_gc_infobase_program_ftes}. */
    public TableName landedTable() {
        return new TableName("landed_" + id.replace('-', '_').replace('.', '_'));
    }

    /** What people said or wrote lands apart: {@code polis.comments} has some in {@code restricted_polis_comments}. */
    public TableName restrictedTable() {
        return new TableName(landedTable().value().replaceFirst("landed_", "restricted_"));
    }

    /** Whether some field lands in the restricted table. */
    public boolean hasRestrictedFields() {
        return fields.stream().anyMatch(field -> field.privacy().restricted());
    }

    /** Whether some field is searched for personal data. */
    public boolean hasFreeText() {
        return fields.stream().anyMatch(field -> field.privacy().freeText());
    }

    /** Whether some field may tell of people, so that stewards are shown its records without it. */
    public boolean withholdsText() {
        return fields.stream().anyMatch(field -> field.privacy().isWithheld());
    }

    /** The same records, written in another way. */
    SourceContract written(DelimitedText otherText, UnaryOperator<CellRules> otherRules) {
        return new SourceContract(
                id,
                label,
                otherText,
                drift,
                supersession,
                nullValues,
                allowedRejectedShare,
                fields.stream()
                        .map(field -> field.with(otherRules.apply(field.rules())))
                        .toList());
    }

    /**
     * The same records under another judgement.
     *
     * @param otherShare of rejected records that is borne
     * @param freeText names of fields that are searched for personal data as well
     */
    SourceContract judged(Optional<BigDecimal> otherShare, List<String> freeText) {
        return new SourceContract(
                id,
                label,
                text,
                drift,
                supersession,
                nullValues,
                otherShare.orElse(allowedRejectedShare),
                fields.stream()
                        .map(field -> freeText.contains(field.name()) ? field.asFreeText() : field)
                        .toList());
    }

    /** The places of fields among all. */
    public List<Integer> places(Predicate<SourceField> wanted) {
        return IntStream.range(0, fields.size())
                .filter(index -> wanted.test(fields.get(index)))
                .boxed()
                .toList();
    }

    /** The columns of a delivery; one that is landed twice, as a number and as its text, stands once. */
    public List<String> headers() {
        return fields.stream().map(SourceField::header).distinct().toList();
    }
}
