package org.vigie.contract;

/** A definition, a query or a command line is wrong: its author acts. */
public final class DefinitionException extends VigieException {
    private static final long serialVersionUID = 1L;

    public DefinitionException(ErrorCode code, Label problem, Label remedy) {
        super(code, problem, remedy);
    }

    @Override
    public int exitCode() {
        return 2;
    }

    @Override
    public int httpStatus() {
        return 400;
    }
}
