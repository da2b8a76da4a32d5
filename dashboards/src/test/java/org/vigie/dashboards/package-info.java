@NullMarked
package org.vigie.dashboards;

import org.jspecify.annotations.NullMarked;
