package org.vigie.lakehouse;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.contract.Table;

/** The order in which a table's rows lie: by indicator and period where it has them, as tiles ask for them, then by key. */
final class Clustering {
    private static final List<String> ASKED_FOR = List.of("indicator_key", "period_key");

    private Clustering() {}

    static List<String> of(Table table) {
        return Stream.concat(ASKED_FOR.stream().filter(table.columnNames()::contains), table.key().stream())
                .distinct()
                .toList();
    }
}
