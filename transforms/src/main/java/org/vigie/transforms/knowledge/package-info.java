/** The star's tables of watch items, the glossary and remarks. */
@NullMarked
package org.vigie.transforms.knowledge;

import org.jspecify.annotations.NullMarked;
