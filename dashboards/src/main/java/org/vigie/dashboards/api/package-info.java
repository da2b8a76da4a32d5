/** The JSON API: metrics, dimensions and queries, in snake_case, with RFC 9457 problems. It formats nothing for people. */
@NullMarked
package org.vigie.dashboards.api;

import org.jspecify.annotations.NullMarked;
