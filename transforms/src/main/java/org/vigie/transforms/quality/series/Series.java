package org.vigie.transforms.quality.series;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;

/**
 * One measure of a table, by subject and period.
 *
 * @param id stable, as in {@code observation.rows}
 * @param where the rows it speaks of
 * @param by columns that name its subject, its organisation the last
 * @param bound within which a value is usual
 */
public record Series(
        String id, TableName table, String where, List<String> by, SeriesMeasure measure, Bound bound, Label label) {
    /**
     * Within what a value is usual.
     *
     * @param change from the same period a year before; from 0 to 2
     * @param noise times the root of both values, a difference that is none; 0 where numbers do not vary as counts do
     */
    public record Bound(BigDecimal change, BigDecimal noise) implements Serializable {}

    public Series {
        by = List.copyOf(by);
    }
}
