/**
 * Strict reading of plans in StratML, ISO 17469-1, parts 1 and 2. Promises: what the standard says becomes records, what it
 * has no word for is taken from the document's own lines or stays unknown, and what is not read is told.
 */
@NullMarked
package org.vigie.ingestion.reading.stratml;

import org.jspecify.annotations.NullMarked;
