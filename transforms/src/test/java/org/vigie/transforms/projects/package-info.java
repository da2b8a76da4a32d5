@NullMarked
package org.vigie.transforms.projects;

import org.jspecify.annotations.NullMarked;
