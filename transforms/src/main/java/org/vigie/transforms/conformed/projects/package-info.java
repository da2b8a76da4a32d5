/** Brings portfolios of major projects to one form: a rating each, and costs that are a number or have a reason. */
@NullMarked
package org.vigie.transforms.conformed.projects;

import org.jspecify.annotations.NullMarked;
