package org.vigie.transforms.quality.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What is measured of every refresh, from {@code quality/series.yml}. */
public record SeriesCatalog(List<Series> all, Judgement judgement) {
    private static final List<String> MEASURES = List.of("share", "distinct", "sum", "latest");

    public SeriesCatalog {
        all = List.copyOf(all);
    }

    /** The series, together those that speak of the same rows and subjects of a table: they are measured at once. */
    public List<List<Series>> alike() {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(
                        series -> List.of(series.table(), series.where(), series.by()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** The series that ship with Vigie; everything wrong with the file is told at once. */
    public static SeriesCatalog shipped() {
        Problems problems = new Problems();
        try (InputStream stream =
                Objects.requireNonNull(SeriesCatalog.class.getResourceAsStream("/quality/series.yml"))) {
            SeriesCatalog catalog = read(Definition.of("quality/series.yml", stream, problems));
            problems.throwIfAny();
            return catalog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SeriesCatalog read(Definition file) {
        file.allowOnly("judgement", "series");
        List<Series> all = new ArrayList<>();
        file.list("series").forEach(written -> series(written).ifPresent(all::add));
        Definition written = file.child("judgement").allowOnly("deviations", "enough_changes", "least_changes");
        Definition least = written.child("least_changes").allowOnly("month", "quarter", "fiscal_year");
        Map<String, Integer> leastChanges = new LinkedHashMap<>();
        least.keys().forEach(key -> leastChanges.put(key, number(least, key).intValue()));
        return new SeriesCatalog(
                all,
                new Judgement(
                        number(written, "deviations").doubleValue(),
                        number(written, "enough_changes").intValue(),
                        leastChanges,
                        all.stream().collect(Collectors.toMap(Series::id, Series::bound))));
    }

    private static Optional<Series> series(Definition written) {
        written.allowOnly("id", "table", "where", "by", "measure", "column", "of", "change", "noise", "label");
        Optional<Table> table = TableCatalog.shipped().find(new TableName(written.text("table")));
        if (table.isEmpty()) {
            written.problem(
                    "table",
                    Label.of(
                            "La table «\u00a0%s\u00a0» est inconnue.",
                            "Table '%s' is unknown.", written.text("table")));
            return Optional.empty();
        }
        List<String> known = table.get().columnNames();
        written.texts("by").stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> written.problem("by", unknownColumn(column)));
        return Optional.of(new Series(
                written.text("id"),
                table.get().name(),
                written.findText("where").orElse("true"),
                written.texts("by"),
                measure(written, known),
                new Series.Bound(
                        number(written, "change"), written.has("noise") ? number(written, "noise") : BigDecimal.ZERO),
                written.label("label")));
    }

    private static SeriesMeasure measure(Definition written, List<String> known) {
        String column = column(written, "column", known);
        return switch (written.text("measure")) {
            case "share" -> new SeriesMeasure.Share(column, column(written, "of", known));
            case "distinct" -> new SeriesMeasure.Distinct(column);
            case "sum" -> new SeriesMeasure.Sum(column);
            case "latest" -> new SeriesMeasure.Latest(column);
            default -> {
                written.problem(
                        "measure", Label.of("Mesures\u00a0: %s.", "Measures: %s.", String.join(", ", MEASURES)));
                yield new SeriesMeasure.Sum(column);
            }
        };
    }

    private static String column(Definition written, String key, List<String> known) {
        String column = written.text(key);
        if (!known.contains(column)) {
            written.problem(key, unknownColumn(column));
        }
        return column;
    }

    private static Label unknownColumn(String column) {
        return Label.of("La colonne «\u00a0%s\u00a0» n'y est pas.", "Column '%s' is not there.", column);
    }

    private static BigDecimal number(Definition written, String key) {
        try {
            return new BigDecimal(written.text(key));
        } catch (NumberFormatException e) {
            written.problem(key, Label.of("«\u00a0%s\u00a0» doit être un nombre.", "'%s' must be a number.", key));
            return BigDecimal.ONE;
        }
    }
}
