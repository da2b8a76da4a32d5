/**
 * The steering rooms of the demonstration government: what blocks, what is decided, what is done and where. Promises: what
 * it tells is held to what the plans say, and to itself. Knows no Spark.
 */
@NullMarked
package org.vigie.ingestion.demo.rooms;

import org.jspecify.annotations.NullMarked;
