/** How the plans of the demonstration government are judged, and the versions of its performance index. */
@NullMarked
package org.vigie.ingestion.demo.index;

import org.jspecify.annotations.NullMarked;
