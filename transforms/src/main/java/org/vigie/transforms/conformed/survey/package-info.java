/** Brings survey results to one form. What a question does not have is null, and a unit that is not known says so. */
@NullMarked
package org.vigie.transforms.conformed.survey;

import org.jspecify.annotations.NullMarked;
