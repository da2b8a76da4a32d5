package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a delivery does to those that came before it under the same contract. */
public enum Supersession {
    /** It replaces, as a whole, what its feed brought before: the file that lies in the inbox is what counts. */
    DELIVERY("delivery"),
    /**
     * It replaces record by record: every delivery counts, whether its file still lies in the inbox or not, and of the
     * records with one key the one published last is current. The order of arrival means nothing.
     */
    RECORD("record");

    private final String code;

    Supersession(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Supersession> find(String code) {
        return Arrays.stream(values())
                .filter(supersession -> supersession.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Supersession::code).toList();
    }
}
