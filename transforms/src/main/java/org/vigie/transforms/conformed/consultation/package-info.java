/** Brings open consultations to counts by statement. No text of a participant leaves the landed tables. */
@NullMarked
package org.vigie.transforms.conformed.consultation;

import org.jspecify.annotations.NullMarked;
