package org.vigie.contract;

/** A column of a table: what it holds, in both languages, and whether a row may come without it. */
public record Column(String name, ColumnType type, boolean nullable, Label label) {}
