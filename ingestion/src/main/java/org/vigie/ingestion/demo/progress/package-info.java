/**
 * What the demonstration government tries, improves, is equipped with and learns. Promises: what it tells is held to the
 * organisations, plans and rooms that are there. Knows no Spark.
 */
@NullMarked
package org.vigie.ingestion.demo.progress;

import org.jspecify.annotations.NullMarked;
