package org.vigie.lakehouse;

/**
 * What one slice of a large table holds.
 *
 * @param content equal for equal rows, whatever their order
 */
public record SliceContent(String content, long rows) {}
