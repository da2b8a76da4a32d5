/**
 * Star tables of what people say in surveys. Answers of single persons stay in restricted tables; results of groups are
 * shown, held or suppressed as {@code disclosure} decides. Each class makes one table and knows frames only.
 */
@NullMarked
package org.vigie.transforms.voice;

import org.jspecify.annotations.NullMarked;
