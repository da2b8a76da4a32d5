/** Names of the tables of money and people. */
@NullMarked
package org.vigie.contract.finance;

import org.jspecify.annotations.NullMarked;
