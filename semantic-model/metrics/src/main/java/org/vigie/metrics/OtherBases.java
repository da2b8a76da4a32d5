package org.vigie.metrics;

import org.vigie.contract.Table;

/**
 * Where rows of a dataset stand that were judged on another basis than those of its own table: all bases in one table,
 * which has every column of the dataset's.
 *
 * @param column that holds the code of the basis
 */
public record OtherBases(Table table, String column) {}
