/**
 * Plans in StratML, ISO 17469-1: what its elements are called, and the convention by which Vigie's records say in them what
 * the standard has no word for. The convention is told in {@code docs/stratml.md}.
 */
@NullMarked
package org.vigie.ingestion.stratml;

import org.jspecify.annotations.NullMarked;
