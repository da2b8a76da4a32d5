package org.vigie.ingestion.reading.qdpx;

import org.vigie.ingestion.reading.Rejection;

/** A project that cannot be taken at all; the reader alone throws and catches it. */
@SuppressWarnings("serial")
final class UnfitProject extends RuntimeException {
    private final transient Rejection rejection;

    UnfitProject(Rejection rejection) {
        super(rejection.text().en(), null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
