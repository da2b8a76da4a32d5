/** The lists of tables and what each is built from. The only package here that knows all subjects. */
@NullMarked
package org.vigie.transforms.tables;

import org.jspecify.annotations.NullMarked;
