package org.vigie.contract;

/** Quality said no: nothing was published, and what is served stays as it is. */
public final class RefusedException extends VigieException {
    private static final long serialVersionUID = 1L;

    public RefusedException(ErrorCode code, Label problem, Label remedy) {
        super(code, problem, remedy);
    }

    @Override
    public int exitCode() {
        return 4;
    }

    @Override
    public int httpStatus() {
        return 409;
    }
}
