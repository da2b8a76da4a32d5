/**
 * Source contracts: what a delivery must hold, in the Open Data Contract Standard 3.1. What the standard has no word for
 * (encoding, delimiter, null marks, the share of bad records that is borne) stands in its {@code customProperties}.
 */
@NullMarked
package org.vigie.ingestion.contract;

import org.jspecify.annotations.NullMarked;
