@NullMarked
package org.vigie.dashboards.server;

import org.jspecify.annotations.NullMarked;
