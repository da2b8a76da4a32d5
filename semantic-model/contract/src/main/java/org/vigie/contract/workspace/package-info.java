/**
 * What an installation keeps and where the pipeline and the server meet: the folders of a workspace, its
 * {@code vigie.yaml}, and the manifest of a publication.
 */
@NullMarked
package org.vigie.contract.workspace;

import org.jspecify.annotations.NullMarked;
