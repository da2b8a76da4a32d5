/** Quality rules as data: what each demands, how grave a breach is, who mends it and how. Knows no frames. */
@NullMarked
package org.vigie.transforms.quality.rules;

import org.jspecify.annotations.NullMarked;
