/** What the data shows beside what its contract says, as proposals that a steward may accept. */
@NullMarked
package org.vigie.transforms.quality.profile;

import org.jspecify.annotations.NullMarked;
