/** Test kit: one Spark session for all tests of a JVM, frames as text tables, and workspaces that clean up. */
@NullMarked
package org.vigie.testkit;

import org.jspecify.annotations.NullMarked;
