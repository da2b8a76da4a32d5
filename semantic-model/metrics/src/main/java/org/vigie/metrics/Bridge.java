package org.vigie.metrics;

import org.vigie.contract.TableName;

/**
 * Many rows of one dataset to many of another. What is counted counts once for each row of the other dataset; what is
 * summed is shared out by weight, so that the parts add up to the whole.
 */
public record Bridge(String to, TableName through, String fromColumn, String toColumn, String weight) {}
