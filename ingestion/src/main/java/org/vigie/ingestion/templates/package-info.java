/** Makes new workspaces from templates: the configuration, the folders and the first files of the inbox. */
@NullMarked
package org.vigie.ingestion.templates;

import org.jspecify.annotations.NullMarked;
