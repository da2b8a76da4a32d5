package org.vigie.metrics.planner;

import org.vigie.contract.ColumnType;

/**
 * A column of an answer.
 *
 * @param unit of a metric; empty for a field
 */
public record ResultColumn(String name, String label, ColumnType type, String unit) {}
