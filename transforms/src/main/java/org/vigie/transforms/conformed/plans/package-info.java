/** Brings Vigie's own plan deliveries to the conformed tables. Knows those columns and no other source's. */
@NullMarked
package org.vigie.transforms.conformed.plans;

import org.jspecify.annotations.NullMarked;
