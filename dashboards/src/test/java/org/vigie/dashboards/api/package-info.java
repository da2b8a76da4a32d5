@NullMarked
package org.vigie.dashboards.api;

import org.jspecify.annotations.NullMarked;
