/**
 * Reads definition files (YAML) so that an author is told every problem at once, each with its file and line.
 */
@NullMarked
package org.vigie.contract.definition;

import org.jspecify.annotations.NullMarked;
