/** Names of the tables of plan quality and the performance index. */
@NullMarked
package org.vigie.contract.index;

import org.jspecify.annotations.NullMarked;
