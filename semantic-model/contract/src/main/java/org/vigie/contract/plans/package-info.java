/** Names of the tables of plans and their versions. */
@NullMarked
package org.vigie.contract.plans;

import org.jspecify.annotations.NullMarked;
