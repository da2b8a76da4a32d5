/** Names of the tables that every source is brought to. */
@NullMarked
package org.vigie.contract.conformed;

import org.jspecify.annotations.NullMarked;
