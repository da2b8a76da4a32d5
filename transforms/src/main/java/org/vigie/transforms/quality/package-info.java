/** What a data steward should look at. Reads other subjects' tables, never their builders. */
@NullMarked
package org.vigie.transforms.quality;

import org.jspecify.annotations.NullMarked;
