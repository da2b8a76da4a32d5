/**
 * A made-up government for demonstrations and tests: its words stand in {@code demo/vocabulary.yml}, its figures are
 * drawn from a seed. The same seed gives the same bytes on every machine and every day. Knows no Spark.
 */
@NullMarked
package org.vigie.ingestion.demo;

import org.jspecify.annotations.NullMarked;
