/** Brings service commitments and filings of obligations to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.services;

import org.jspecify.annotations.NullMarked;
