/** What readers of publications get, proved on a government small enough to count by hand. */
@NullMarked
package org.vigie.query;

import org.jspecify.annotations.NullMarked;
