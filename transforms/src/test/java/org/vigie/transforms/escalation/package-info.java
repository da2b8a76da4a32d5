@NullMarked
package org.vigie.transforms.escalation;

import org.jspecify.annotations.NullMarked;
