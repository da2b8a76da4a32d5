@NullMarked
package org.vigie.transforms.services;

import org.jspecify.annotations.NullMarked;
