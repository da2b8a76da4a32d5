/** Names of the tables of trials, practices and ideas. */
@NullMarked
package org.vigie.contract.innovation;

import org.jspecify.annotations.NullMarked;
