/**
 * Strict reading of JSON deliveries: arrays of flat objects. Promises: exact numbers, no name twice in an object, bounded
 * depth, nothing repaired.
 */
@NullMarked
package org.vigie.ingestion.reading.json;

import org.jspecify.annotations.NullMarked;
