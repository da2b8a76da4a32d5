package org.vigie.ingestion.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.WideColumns;

/**
 * Turns the lines of a file with one column per question into records of one answer each: a participant and a question,
 * at the line of the participant. A line that cannot be told into cells is one record, to be set aside whole. So every
 * record of the file is read or rejected once, here as in any other file.
 */
final class Unpivot {
    private final WideColumns columns;
    private final SourceContract contract;
    private final String wave;

    Unpivot(WideColumns columns, SourceContract contract, String fileName) {
        this.columns = columns;
        this.contract = contract;
        this.wave = columns.wave(fileName);
    }

    /** What the sender should know of columns that nobody asked for; they stay in the file. */
    Optional<Label> remark(RawTable table) {
        List<String> unknown =
                table.header().stream().filter(name -> !columns.isKnown(name)).toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Remarks.columnsNotAsked(unknown));
    }

    /** One record per line and question column, under the columns of the contract. */
    RawTable records(RawTable table) {
        if (table.fault().isPresent()) {
            return table;
        }
        List<Integer> questions = positions(table.header(), columns::isQuestion);
        Optional<Rejection> fault = fault(table.header(), questions);
        if (fault.isPresent()) {
            return new RawTable(
                    table.part(),
                    table.header(),
                    table.records(),
                    false,
                    Optional.of(new RawTable.Fault(fault.get(), Optional.empty())));
        }
        if ((long) table.records().size() * questions.size() > DelimitedReader.MOST_RECORDS) {
            return new RawTable(
                    table.part(),
                    table.header(),
                    table.records(),
                    false,
                    Optional.of(new RawTable.Fault(
                            Rejections.tooManyRecords(DelimitedReader.MOST_RECORDS), Optional.empty())));
        }
        List<RawRecord> records = new ArrayList<>();
        table.records().forEach(line -> addRecords(line, table.header(), questions, records));
        return new RawTable(table.part(), contract.headers(), records);
    }

    private Optional<Rejection> fault(List<String> header, List<Integer> questions) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = header.stream()
                .filter(name -> !seen.add(name))
                .filter(columns::isKnown)
                .distinct()
                .toList();
        if (!repeated.isEmpty()) {
            return Optional.of(Rejections.duplicatedHeader(repeated));
        }
        List<String> missing = new ArrayList<>();
        if (!header.contains(columns.respondentColumn())) {
            missing.add(columns.respondentColumn());
        }
        if (questions.isEmpty()) {
            missing.add(columns.questionColumns().pattern());
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejections.differentHeader(
                        missing,
                        header.stream().filter(name -> !columns.isKnown(name)).toList(),
                        List.of(
                                columns.respondentColumn(),
                                columns.weightColumn(),
                                columns.questionColumns().pattern(),
                                columns.profileColumns().pattern())));
    }

    private void addRecords(RawRecord line, List<String> header, List<Integer> questions, List<RawRecord> records) {
        Optional<Rejection> fault = line.fault();
        if (fault.isEmpty() && line.cells().size() != header.size()) {
            fault = Optional.of(Rejections.fieldCount(line.cells().size(), header.size()));
        }
        if (fault.isPresent()) {
            records.add(new RawRecord(line.line(), line.byteOffset(), line.raw(), line.cells(), fault));
            return;
        }
        Cell respondent = line.cells().get(header.indexOf(columns.respondentColumn()));
        int weightAt = header.indexOf(columns.weightColumn());
        Cell weight = weightAt < 0 ? Cell.Text.EMPTY : line.cells().get(weightAt);
        Cell profile = Cell.text(profile(line, header));
        for (int position : questions) {
            Cell answer = line.cells().get(position);
            records.add(new RawRecord(
                    line.line(),
                    line.byteOffset(),
                    line.raw(),
                    List.of(Cell.text(wave), respondent, Cell.text(header.get(position)), answer, weight, profile),
                    Optional.empty()));
        }
    }

    private String profile(RawRecord line, List<String> header) {
        Map<String, String> attributes = new TreeMap<>();
        for (int position : positions(header, columns::isProfile)) {
            String value = line.cells().get(position).shown().strip();
            if (!value.isEmpty()) {
                attributes.put(columns.attribute(header.get(position)), value);
            }
        }
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    private static List<Integer> positions(List<String> header, Predicate<String> wanted) {
        List<Integer> positions = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            if (wanted.test(header.get(index))) {
                positions.add(index);
            }
        }
        return positions;
    }
}
