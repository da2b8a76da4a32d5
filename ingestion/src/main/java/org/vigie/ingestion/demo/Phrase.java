package org.vigie.ingestion.demo;

import org.vigie.contract.Label;

/** Texts in both languages with a gap that another text fills, each in its language. */
public final class Phrase {
    private Phrase() {}

    /** The pattern with its {@code %s} filled. */
    public static Label of(Label pattern, Label filling) {
        return new Label(pattern.fr().replace("%s", filling.fr()), pattern.en().replace("%s", filling.en()));
    }
}
