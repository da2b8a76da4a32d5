/** Names of the tables of priorities, cascades of targets, units and successions. */
@NullMarked
package org.vigie.contract.alignment;

import org.jspecify.annotations.NullMarked;
