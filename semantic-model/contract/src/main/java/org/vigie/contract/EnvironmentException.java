package org.vigie.contract;

/** Something around the program is missing or failing: the operator acts, then tries again. */
public final class EnvironmentException extends VigieException {
    private static final long serialVersionUID = 1L;

    public EnvironmentException(ErrorCode code, Label problem, Label remedy) {
        super(code, problem, remedy);
    }

    @Override
    public int exitCode() {
        return 3;
    }

    @Override
    public int httpStatus() {
        return 503;
    }
}
