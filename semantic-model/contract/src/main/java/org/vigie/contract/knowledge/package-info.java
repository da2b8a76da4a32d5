/** Names of the tables of watch items, the glossary and remarks. */
@NullMarked
package org.vigie.contract.knowledge;

import org.jspecify.annotations.NullMarked;
