/** Names of the tables of what people in the field say. */
@NullMarked
package org.vigie.contract.fieldvoice;

import org.jspecify.annotations.NullMarked;
