package org.vigie.dashboards.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.metrics.Metric;
import org.vigie.metrics.planner.Origin;

/**
 * A number walked back.
 *
 * @param value of the metric; none where it has none
 */
public record LineageAnswer(Metric metric, @Nullable Object value, List<Walk> origins) {
    /** More rows than that are told by their deliveries only. */
    static final int ROWS_SHOWN = 100;

    public LineageAnswer {
        origins = List.copyOf(origins);
    }

    /** When the newest of the deliveries that it rests on arrived; none where none of them is known. */
    public Optional<Instant> newestArrival() {
        return origins.stream()
                .flatMap(walk -> walk.deliveries().stream())
                .flatMap(source -> source.receivedAt().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * What one part of the metric rests on.
     *
     * @param columns of the rows: the key, then what is known of the source
     * @param rowCount rows walked to
     * @param complete whether those are all
     * @param rows the first of them
     */
    public record Walk(
            Origin origin,
            List<String> columns,
            int rowCount,
            boolean complete,
            List<Source> deliveries,
            List<List<@Nullable Object>> rows) {}

    /** A delivery, and how many of the rows came in it; contract, file and instant where the delivery is known. */
    public record Source(String deliveryId, int rowCount, List<@Nullable Object> known) {
        static final List<String> KNOWN = List.of("contract_id", "file_name", "received_at");

        /** {@code 2024-05-07T12:00}, as a date and time without seconds is written. */
        private static final int MINUTES = 16;

        private static final int TO_THE_SECOND = 19;

        /** Engines give the instant as text or as a date and time, always of UTC. */
        Optional<Instant> receivedAt() {
            return Optional.ofNullable(known.isEmpty() ? null : known.get(KNOWN.indexOf("received_at")))
                    .map(received -> received.toString().replace(' ', 'T'))
                    .map(text -> text.length() == MINUTES ? text + ":00" : text)
                    .map(text -> LocalDateTime.parse(text.substring(0, Math.min(text.length(), TO_THE_SECOND)))
                            .toInstant(ZoneOffset.UTC));
        }
    }
}
