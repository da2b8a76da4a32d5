/**
 * Lands deliveries exactly once. A delivery is the sha256 of its bytes; each of its records ends landed or in quarantine
 * with a reason, and {@code landed_delivery} says how many of each. Nothing landed is ever updated.
 */
@NullMarked
package org.vigie.ingestion.landing;

import org.jspecify.annotations.NullMarked;
