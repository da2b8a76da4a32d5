/**
 * What may be published of a survey without telling what single persons answered. Everything that was ever published of a
 * wave is one system of equations over its participants: every cut, every total, every earlier publication. Small groups
 * are withheld, then as many others as it takes until a linear program cannot bound any withheld one too tightly. Pure
 * Java over small records: knows no Spark and no table.
 */
@NullMarked
package org.vigie.transforms.voice.disclosure;

import org.jspecify.annotations.NullMarked;
