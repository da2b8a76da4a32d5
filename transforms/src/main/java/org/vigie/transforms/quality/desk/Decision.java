package org.vigie.transforms.quality.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a steward may decide of a finding. */
public enum Decision {
    /** Somebody looks after it. */
    ACKNOWLEDGE,
    /** It is let be until a day. */
    WAIVE,
    /** It waits again. */
    REOPEN,
    /** Of an anomaly: the change is real. It is no anomaly again, and counts in the history. */
    REAL_CHANGE,
    /** Of an anomaly: the value is wrong. It does not count in the history; its owner mends it. */
    DATA_ERROR;

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a command says it. */
    public String word() {
        return code().replace('_', '-');
    }

    /** Whether it settles what an organisation delivered, so that the one that delivered cannot take it. */
    public boolean isJudgement() {
        return this == WAIVE || this == REAL_CHANGE || this == DATA_ERROR;
    }

    public boolean isOfAnomalies() {
        return this == REAL_CHANGE || this == DATA_ERROR;
    }

    public static Optional<Decision> find(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Decision::word).toList();
    }
}
