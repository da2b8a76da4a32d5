/** The star's tables of service commitments and legal obligations. */
@NullMarked
package org.vigie.transforms.services;

import org.jspecify.annotations.NullMarked;
