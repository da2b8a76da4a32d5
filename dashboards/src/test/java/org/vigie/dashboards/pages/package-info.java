@NullMarked
package org.vigie.dashboards.pages;

import org.jspecify.annotations.NullMarked;
