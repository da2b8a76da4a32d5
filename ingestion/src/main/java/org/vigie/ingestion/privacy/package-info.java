/** Finds personal data in what people wrote, and tells where it stands without showing it. */
@NullMarked
package org.vigie.ingestion.privacy;

import org.jspecify.annotations.NullMarked;
