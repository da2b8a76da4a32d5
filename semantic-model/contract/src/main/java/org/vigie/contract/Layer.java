package org.vigie.contract;

/**
 * How far a row has come: as received, conformed, or part of the star; or that it must not leave. The folder of a table in
 * the warehouse.
 */
public enum Layer {
    LANDED("landed"),
    CONFORMED("conformed"),
    STAR("star"),
    /** What people said or wrote, and rows about single people and small groups: never published. */
    RESTRICTED("restricted");

    private final String folder;

    Layer(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    static Layer of(String prefix) {
        return switch (prefix) {
            case "landed" -> LANDED;
            case "restricted" -> RESTRICTED;
            case "stg" -> CONFORMED;
            default -> STAR;
        };
    }
}
