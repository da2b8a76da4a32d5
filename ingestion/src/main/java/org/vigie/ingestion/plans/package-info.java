/**
 * Vigie's own plan deliveries: the ten files by which a government hands in its plans, indicators, results and money.
 * Their columns stand in {@code contracts/plans} and nowhere else.
 */
@NullMarked
package org.vigie.ingestion.plans;

import org.jspecify.annotations.NullMarked;
