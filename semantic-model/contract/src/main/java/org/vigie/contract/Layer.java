package org.vigie.contract;

/** How far a row has come: as received, conformed, or part of the star. The folder of a table in the warehouse. */
public enum Layer {
    LANDED("landed"),
    CONFORMED("conformed"),
    STAR("star");

    private final String folder;

    Layer(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    static Layer of(String prefix) {
        return switch (prefix) {
            case "landed", TableName.RESTRICTED -> LANDED;
            case "stg" -> CONFORMED;
            default -> STAR;
        };
    }
}
