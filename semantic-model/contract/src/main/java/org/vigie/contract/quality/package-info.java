/** Names of the tables of deliveries and findings. */
@NullMarked
package org.vigie.contract.quality;

import org.jspecify.annotations.NullMarked;
