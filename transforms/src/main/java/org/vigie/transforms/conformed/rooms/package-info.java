/** Brings what steering rooms deliver to one row per key: rooms, blockers and their events, actions, decisions, sessions. */
@NullMarked
package org.vigie.transforms.conformed.rooms;

import org.jspecify.annotations.NullMarked;
