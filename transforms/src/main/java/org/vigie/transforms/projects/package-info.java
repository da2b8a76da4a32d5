/** The star's tables of major projects and risks. */
@NullMarked
package org.vigie.transforms.projects;

import org.jspecify.annotations.NullMarked;
