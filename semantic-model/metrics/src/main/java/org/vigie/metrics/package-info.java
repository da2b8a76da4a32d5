/**
 * What can be asked, as data: datasets, fields, relationships and metrics, in both languages. Loads without Spark, HTTP
 * or an engine.
 */
@NullMarked
package org.vigie.metrics;

import org.jspecify.annotations.NullMarked;
