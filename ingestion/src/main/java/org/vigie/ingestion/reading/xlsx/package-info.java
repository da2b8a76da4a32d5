/**
 * Strict reading of workbooks. Promises: nothing is evaluated, fetched or written; memory and time are bounded whatever the
 * file is; cached values, days, numbers and errors are told apart.
 */
@NullMarked
package org.vigie.ingestion.reading.xlsx;

import org.jspecify.annotations.NullMarked;
