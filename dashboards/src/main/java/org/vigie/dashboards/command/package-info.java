/** The commands {@code serve} and {@code query}: options in, text and an exit code out. */
@NullMarked
package org.vigie.dashboards.command;

import org.jspecify.annotations.NullMarked;
