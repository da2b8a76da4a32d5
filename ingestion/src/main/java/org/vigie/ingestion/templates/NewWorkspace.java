package org.vigie.ingestion.templates;

import java.util.List;
import org.vigie.contract.workspace.Workspace;

/**
 * What was made.
 *
 * @param files every file written, relative to the workspace, sorted
 */
public record NewWorkspace(Workspace workspace, Template template, List<String> files) {
    public NewWorkspace {
        files = List.copyOf(files);
    }
}
