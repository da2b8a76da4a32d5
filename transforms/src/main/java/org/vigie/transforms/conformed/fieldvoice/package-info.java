/** Brings focus groups and consultations to one form, whether they come as coded projects or as tables. */
@NullMarked
package org.vigie.transforms.conformed.fieldvoice;

import org.jspecify.annotations.NullMarked;
