/** Stories told in a real browser; run by {@code ./mvnw -Pbrowser}, skipped where no browser is installed. */
@NullMarked
package org.vigie.dashboards.browser;

import org.jspecify.annotations.NullMarked;
