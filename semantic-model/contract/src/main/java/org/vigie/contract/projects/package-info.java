/** Names of the tables of major projects and risks. */
@NullMarked
package org.vigie.contract.projects;

import org.jspecify.annotations.NullMarked;
