/** The star's tables of steering rooms: the tree of rooms, blockers and their clocks, actions, decisions, sessions. */
@NullMarked
package org.vigie.transforms.rooms;

import org.jspecify.annotations.NullMarked;
