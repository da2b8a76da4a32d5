/**
 * Strict reading of delimited text. Promises: the declared encoding or nothing; every physical record is read or rejected,
 * with its line, its offset and a reason; exact typed values; no guess. Knows the JDK and the contracts; must not know
 * Spark.
 */
@NullMarked
package org.vigie.ingestion.reading;

import org.jspecify.annotations.NullMarked;
