/**
 * Brings observations, which come all year in several formats, to one form: which revision is in force, and the value of
 * each period. Promises: the same deliveries make the same rows whatever the order of their arrival.
 */
@NullMarked
package org.vigie.transforms.conformed.results;

import org.jspecify.annotations.NullMarked;
