/** Names of the tables of service commitments and legal obligations. */
@NullMarked
package org.vigie.contract.services;

import org.jspecify.annotations.NullMarked;
