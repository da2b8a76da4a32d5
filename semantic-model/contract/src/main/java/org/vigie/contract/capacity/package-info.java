/** Names of the tables of frameworks, maturity, support and systems. */
@NullMarked
package org.vigie.contract.capacity;

import org.jspecify.annotations.NullMarked;
