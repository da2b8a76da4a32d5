package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.Label;

/** One month's observations as a French spreadsheet saves them, by the contract {@code results.observations-fr}. */
final class FrenchObservations {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.CANADA_FRENCH);
    private static final char GROUPS = '\u00a0';

    private final StringBuilder text = new StringBuilder(
            "indicateur;organisation;unité;territoire;période;type_de_valeur;date_de_publication;forme_de_valeur;valeur;"
                    + "numérateur;dénominateur;retirée;note;note_en\n");

    void add(Observation observation) {
        Optional<Label> note = observation.note();
        text.append(String.join(
                        ";",
                        observation.indicator(),
                        observation.organisation(),
                        "",
                        "",
                        MONTH.format(observation.month()),
                        observation.kind(),
                        DAY.format(observation.published()),
                        observation.form(),
                        number(observation.value()),
                        "",
                        "",
                        "",
                        note.map(Label::fr).orElse(""),
                        note.map(Label::en).orElse("")))
                .append('\n');
    }

    String text() {
        return text.toString();
    }

    /** {@code 1234567.5} as {@code 1 234 567,5}, with no-break spaces. */
    static String number(BigDecimal value) {
        String[] parts = value.abs().toPlainString().split("\\.");
        StringBuilder grouped = new StringBuilder(parts[0]);
        for (int at = grouped.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, GROUPS);
        }
        return (value.signum() < 0 ? "-" : "") + grouped + (parts.length > 1 ? "," + parts[1] : "");
    }
}
