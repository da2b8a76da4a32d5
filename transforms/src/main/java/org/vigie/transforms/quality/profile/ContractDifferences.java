package org.vigie.transforms.quality.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.transforms.quality.deequ.Suggestions;
import org.vigie.transforms.quality.deequ.Suggestions.Seen;
import org.vigie.transforms.quality.deequ.Suggestions.Suggestion;
import org.vigie.transforms.quality.rules.QualityRule;

/** The profile of a table beside its contract: what is seen of each column, and what of it nothing demands yet. */
public record ContractDifferences(long rows, List<ColumnSeen> columns, List<Proposal> proposals) {
    private static final Pattern MEASURED = Pattern.compile("int|bigint|date|decimal.*");
    /** Whence and when a row came: the next delivery has others, so nothing seen of them can be demanded. */
    private static final Set<String> PROVENANCE =
            Set.of("delivery_id", "source_file", "source_part", "source_line", "known_from");

    /** What was seen of a column; least and greatest of what can be ordered. */
    public record ColumnSeen(Column column, Seen seen, Optional<String> least, Optional<String> greatest) {}

    public ContractDifferences {
        columns = List.copyOf(columns);
        proposals = List.copyOf(proposals);
    }

    /** @param rules that hold for the table already */
    public static ContractDifferences of(Table table, Dataset<Row> frame, List<QualityRule> rules) {
        long rows = frame.count();
        if (rows == 0) {
            return new ContractDifferences(0, List.of(), List.of());
        }
        Map<String, Column> known = table.columns().stream().collect(Collectors.toMap(Column::name, column -> column));
        Map<String, String> extremes = extremes(table, frame);
        List<ColumnSeen> columns = Suggestions.of(frame).stream()
                .flatMap(seen -> Optional.ofNullable(known.get(seen.column()))
                        .map(column -> new ColumnSeen(
                                column,
                                seen,
                                Optional.ofNullable(extremes.get("least " + column.name())),
                                Optional.ofNullable(extremes.get("greatest " + column.name()))))
                        .stream())
                .toList();
        return new ContractDifferences(
                rows,
                columns,
                columns.stream()
                        .filter(seen -> !PROVENANCE.contains(seen.column().name()))
                        .flatMap(column -> proposals(table, column))
                        .filter(proposal -> rules.stream().noneMatch(rule -> says(rule, proposal)))
                        .toList());
    }

    private static Map<String, String> extremes(Table table, Dataset<Row> frame) {
        List<org.apache.spark.sql.Column> asked = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isMeasured(column)) {
                asked.add(min(col(column.name())).cast("string").as("least " + column.name()));
                asked.add(max(col(column.name())).cast("string").as("greatest " + column.name()));
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            Row row = frame.select(asked.toArray(org.apache.spark.sql.Column[]::new))
                    .first();
            Stream.of(row.schema().fieldNames())
                    .filter(name -> !row.isNullAt(row.fieldIndex(name)))
                    .forEach(name -> found.put(name, row.getAs(name)));
        }
        return found;
    }

    /** Of keys and places an order says nothing. */
    private static boolean isMeasured(Column column) {
        return MEASURED.matcher(column.type().sqlName()).matches()
                && !column.name().endsWith("_key")
                && !PROVENANCE.contains(column.name());
    }

    private static Stream<Proposal> proposals(Table table, ColumnSeen seen) {
        String name = seen.column().name();
        List<Proposal> found = new ArrayList<>();
        for (Suggestion suggestion : seen.seen().suggested()) {
            switch (suggestion) {
                case COMPLETE -> {
                    if (seen.column().nullable()) {
                        found.add(proposal(
                                table,
                                seen,
                                Proposal.Kind.COMPLETE,
                                name + " is not null",
                                new Label(
                                        "toujours rempli\u202f; le contrat permet le vide",
                                        "always filled; the contract lets it be empty")));
                    }
                }
                case UNIQUE -> {
                    if (!table.key().equals(List.of(name)) && !isMeasured(seen.column())) {
                        found.add(proposal(
                                table,
                                seen,
                                Proposal.Kind.UNIQUE,
                                "IsUnique \"" + name + "\"",
                                new Label(
                                        "jamais deux fois le même\u202f; le contrat ne le promet pas",
                                        "never twice the same; the contract does not promise it")));
                    }
                }
                case VALUES ->
                    found.add(proposal(
                            table,
                            seen,
                            Proposal.Kind.VALUES,
                            name + " is null or " + name + " in ("
                                    + quoted(seen.seen().values()) + ")",
                            Label.of(
                                    "%s valeurs seulement\u202f; le contrat n'en donne pas la liste",
                                    "%s values only; the contract does not list them",
                                    seen.seen().values().size())));
                case NOT_NEGATIVE -> {
                    if (isMeasured(seen.column())) {
                        found.add(proposal(
                                table,
                                seen,
                                Proposal.Kind.NOT_NEGATIVE,
                                name + " is null or " + name + " >= 0",
                                new Label(
                                        "jamais négatif\u202f; le contrat le permet",
                                        "never negative; the contract lets it be")));
                    }
                }
            }
        }
        if (seen.least().isPresent() && seen.greatest().isPresent()) {
            String quote = seen.column().type().sqlName().equals("date") ? "'" : "";
            String type = quote.isEmpty() ? "" : "date ";
            found.add(proposal(
                    table,
                    seen,
                    Proposal.Kind.RANGE,
                    "%1$s is null or %1$s >= %2$s%3$s%4$s%3$s and %1$s <= %2$s%3$s%5$s%3$s"
                            .formatted(
                                    name,
                                    type,
                                    quote,
                                    seen.least().get(),
                                    seen.greatest().get()),
                    Label.of(
                            "vu de %s à %s\u202f; le contrat n'a pas de bornes",
                            "seen from %s to %s; the contract has no bounds",
                            seen.least().get(),
                            seen.greatest().get())));
        }
        return found.stream();
    }

    private static Proposal proposal(
            Table table, ColumnSeen seen, Proposal.Kind kind, String demand, Label difference) {
        return new Proposal(
                table.name(),
                seen.column().name(),
                kind,
                difference,
                demand,
                seen.seen().values());
    }

    private static String quoted(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "\\'") + "'")
                .collect(Collectors.joining(", "));
    }

    /** Whether a rule demands of the column what the proposal would. */
    private static boolean says(QualityRule rule, Proposal proposal) {
        String text = rule.demand().text();
        if (!Pattern.compile("\\b" + proposal.column() + "\\b").matcher(text).find()) {
            return false;
        }
        return switch (proposal.kind()) {
            case COMPLETE -> text.contains("IsComplete") || text.contains("is not null") || text.contains("length(");
            case UNIQUE -> text.contains("IsUnique") || text.contains("IsPrimaryKey");
            case VALUES -> text.contains(" in ");
            case NOT_NEGATIVE -> text.matches(".*>=? *0.*");
            case RANGE -> text.contains(">=") && text.contains("<=");
        };
    }
}
