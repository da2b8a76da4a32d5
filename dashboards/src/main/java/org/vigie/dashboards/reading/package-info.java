/** What the server asks of the semantic layer and gets back. The only package that knows how it is reached. */
@NullMarked
package org.vigie.dashboards.reading;

import org.jspecify.annotations.NullMarked;
