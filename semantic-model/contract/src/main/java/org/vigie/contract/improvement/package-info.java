/** Names of the tables of action plans, improvements and priorities of units. */
@NullMarked
package org.vigie.contract.improvement;

import org.jspecify.annotations.NullMarked;
