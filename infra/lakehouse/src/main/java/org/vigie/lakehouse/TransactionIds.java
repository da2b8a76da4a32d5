package org.vigie.lakehouse;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.Snapshot;
import scala.collection.JavaConverters;

/** The ids of the appends of a Delta table; a commit of several bears them all, separated by a space. */
final class TransactionIds {
    private static final String SEPARATOR = " ";

    private TransactionIds() {}

    static String joined(Collection<String> ids) {
        return String.join(SEPARATOR, ids);
    }

    /** All that are in the table. */
    static Set<String> in(Snapshot snapshot) {
        return JavaConverters.mapAsJavaMap(snapshot.transactions()).keySet().stream()
                .flatMap(ids -> Stream.of(ids.split(SEPARATOR)))
                .collect(Collectors.toSet());
    }
}
