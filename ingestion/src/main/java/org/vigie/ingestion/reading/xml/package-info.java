/**
 * Strict reading of XML. Promises: nothing is fetched, no entity is expanded, no document type is obeyed; memory and time
 * are bounded whatever the bytes are. Knows no vocabulary.
 */
@NullMarked
package org.vigie.ingestion.reading.xml;

import org.jspecify.annotations.NullMarked;
