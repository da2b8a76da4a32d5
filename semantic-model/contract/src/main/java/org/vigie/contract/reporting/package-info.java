/** Names of the tables of what organisations are asked to report. */
@NullMarked
package org.vigie.contract.reporting;

import org.jspecify.annotations.NullMarked;
