package org.vigie.dashboards.reading;

import java.util.Optional;

/** The publications of a workspace. */
public interface Readings extends AutoCloseable {
    static Readings of(org.vigie.contract.workspace.Workspace workspace) {
        return new DuckReadings(workspace);
    }

    /** The one asked for, or the current one. */
    Reading open(Optional<String> publicationId);

    @Override
    void close();
}
