/** Names of the tables of steering rooms, blockers, actions and decisions. */
@NullMarked
package org.vigie.contract.rooms;

import org.jspecify.annotations.NullMarked;
