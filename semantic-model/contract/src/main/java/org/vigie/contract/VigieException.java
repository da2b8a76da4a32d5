package org.vigie.contract;

/**
 * Something a person can act on: a code, the problem with the values seen, and the remedy with the valid choices, the
 * last two in both languages. Its subclasses say who acts. Any other exception is our own defect (exit 70, HTTP 500).
 */
public abstract sealed class VigieException extends RuntimeException
        permits DefinitionException, EnvironmentException, RefusedException, BusyException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Label problem;
    private final transient Label remedy;

    VigieException(ErrorCode code, Label problem, Label remedy) {
        super(problem.en() + " " + remedy.en());
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    public ErrorCode code() {
        return code;
    }

    public Label problem() {
        return problem;
    }

    public Label remedy() {
        return remedy;
    }

    /** Exit code of a command that ends with this: 2 the author acts, 3 the operator acts, 4 refused, 75 busy. */
    public abstract int exitCode();

    /** HTTP status of a request that ends with this. */
    public abstract int httpStatus();

    public String messageIn(Language language) {
        return problem.in(language) + " " + remedy.in(language);
    }

    /** Adds what lower layers knew; returned so that a caller can write {@code throw error.causedBy(e)}. */
    public VigieException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }
}
