package org.vigie.ingestion.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;

/**
 * Which column of a table holds which field of its contract.
 *
 * @param positions one per field of the contract; none where an optional column is missing
 * @param missing fields without a column
 * @param unknown columns without a field
 * @param repeated names that stand more than once
 */
record HeaderMatch(
        List<Optional<Integer>> positions, List<SourceField> missing, List<String> unknown, List<String> repeated) {

    static HeaderMatch of(SourceContract contract, List<String> header) {
        boolean loose = contract.drift() == Drift.ACCEPT;
        List<String> names =
                header.stream().map(name -> loose ? folded(name) : name).toList();
        Set<String> taken = new HashSet<>();
        List<Optional<Integer>> positions = new ArrayList<>();
        List<SourceField> missing = new ArrayList<>();
        for (SourceField field : contract.fields()) {
            Optional<String> found = Stream.concat(Stream.of(field.header()), field.otherHeaders().stream())
                    .map(name -> loose ? folded(name) : name)
                    .filter(names::contains)
                    .findFirst();
            found.ifPresentOrElse(taken::add, () -> missing.add(field));
            positions.add(found.map(names::indexOf));
        }
        List<String> unknown = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            if (!taken.contains(names.get(index))) {
                unknown.add(header.get(index));
            }
        }
        Set<String> seen = new HashSet<>();
        List<String> repeated = names.stream()
                .filter(name -> !seen.add(name))
                // under a contract that leaves other columns out, only those that are asked for must be told apart
                .filter(name -> !loose || taken.contains(name))
                .distinct()
                .toList();
        return new HeaderMatch(positions, missing, unknown, repeated);
    }

    boolean isExact() {
        return missing.isEmpty() && unknown.isEmpty();
    }

    /** Required fields without a column. */
    List<SourceField> missingRequired() {
        return missing.stream().filter(SourceField::required).toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
