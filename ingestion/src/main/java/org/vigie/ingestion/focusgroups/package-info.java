/** Focus groups as coded projects that Vigie writes itself, for its demonstration and its tests. */
@NullMarked
package org.vigie.ingestion.focusgroups;

import org.jspecify.annotations.NullMarked;
