/**
 * Every warehouse table as a promise (name, grain, columns, keys, labels), and what people are told when something is
 * wrong. Loads without Spark, Calcite, HTTP or an engine.
 */
@NullMarked
package org.vigie.contract;

import org.jspecify.annotations.NullMarked;
