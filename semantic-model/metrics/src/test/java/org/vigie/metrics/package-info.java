/** What authors of definitions are told, and how definitions are read. */
@NullMarked
package org.vigie.metrics;

import org.jspecify.annotations.NullMarked;
