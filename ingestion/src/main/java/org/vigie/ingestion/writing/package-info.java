/**
 * Writes deliveries by their contracts, so that reading them gives what was written. Promises: only the contract says which
 * columns there are; the same records give the same bytes. Knows no Spark.
 */
@NullMarked
package org.vigie.ingestion.writing;

import org.jspecify.annotations.NullMarked;
