/** Reads REFI-QDA projects (.qdpx): codes, sessions, cases and what was coded where. */
@NullMarked
package org.vigie.ingestion.reading.qdpx;

import org.jspecify.annotations.NullMarked;
