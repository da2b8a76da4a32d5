/** Names of the tables of what people say: surveys. */
@NullMarked
package org.vigie.contract.voice;

import org.jspecify.annotations.NullMarked;
