package org.vigie.ingestion.reading.xml;

import org.vigie.ingestion.reading.Rejection;

/** A document that is not read further, and what its sender is told. */
public final class XmlRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    XmlRefusal(Rejection rejection) {
        super(rejection.text().en());
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
