/** Pure arithmetic as Spark columns, for builders of any subject. Promises nothing that the arithmetic does not. */
@NullMarked
package org.vigie.transforms.columns;

import org.jspecify.annotations.NullMarked;
