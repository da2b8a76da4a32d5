/** The HTTP surface: routes, security headers, errors, static files, start and stop. It knows no numbers. */
@NullMarked
package org.vigie.dashboards.server;

import org.jspecify.annotations.NullMarked;
