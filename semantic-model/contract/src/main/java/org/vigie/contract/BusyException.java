package org.vigie.contract;

/** Another writer holds the workspace: wait and try again. */
public final class BusyException extends VigieException {
    private static final long serialVersionUID = 1L;

    public BusyException(ErrorCode code, Label problem, Label remedy) {
        super(code, problem, remedy);
    }

    @Override
    public int exitCode() {
        return 75;
    }

    @Override
    public int httpStatus() {
        return 503;
    }
}
