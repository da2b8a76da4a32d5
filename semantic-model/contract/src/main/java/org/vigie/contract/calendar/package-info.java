/** Names of the tables of the calendar. */
@NullMarked
package org.vigie.contract.calendar;

import org.jspecify.annotations.NullMarked;
