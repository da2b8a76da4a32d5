package org.vigie.lakehouse;

/**
 * What writing a table came to.
 *
 * @param version that holds the content
 * @param changed whether that version is new
 * @param content equal for equal rows in equal columns, whatever their order
 */
public record Written(Version version, long rows, boolean changed, String content) {}
