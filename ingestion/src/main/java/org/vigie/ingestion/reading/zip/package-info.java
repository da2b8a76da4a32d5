/** What must hold of a zip file before anything in it is parsed. */
@NullMarked
package org.vigie.ingestion.reading.zip;

import org.jspecify.annotations.NullMarked;
