package org.vigie.lakehouse;

/** What writing a table came to: the version that holds the content, its rows, and whether that version is new. */
public record Written(long version, long rows, boolean changed) {}
