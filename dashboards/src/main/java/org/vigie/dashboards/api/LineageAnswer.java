package org.vigie.dashboards.api;

import java.util.List;
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
    }
}
