@NullMarked
package org.vigie.dashboards.command;

import org.jspecify.annotations.NullMarked;
