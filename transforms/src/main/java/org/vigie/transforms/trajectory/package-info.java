/**
 * Where an indicator stands on its way: what its values amount to so far in the year, what was to be expected by now,
 * whether it will get there, and what became of its past. The arithmetic is pure Java on decimals; the builders of tables
 * only carry rows to it. Source of the rules: model.md §5.3 and §6 (M06, M10 to M15).
 */
@NullMarked
package org.vigie.transforms.trajectory;

import org.jspecify.annotations.NullMarked;
