/** Brings the French results barometer to progress by territory. Reads only what was landed from it. */
@NullMarked
package org.vigie.transforms.conformed.barometre;

import org.jspecify.annotations.NullMarked;
