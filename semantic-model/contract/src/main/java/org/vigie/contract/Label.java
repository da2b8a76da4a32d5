package org.vigie.contract;

/** A text in both languages. Neither may be blank: a thing that is named in one language only is not finished. */
public record Label(String fr, String en) {
    public Label {
        if (fr.isBlank() || en.isBlank()) {
            throw ContractErrors.labelIncomplete(fr, en);
        }
    }

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }

    /** The text with its {@code %s} filled in both languages alike; {@code %s word(s)} then agrees with its number. */
    public static Label of(String fr, String en, Object... values) {
        return new Label(
                Agreement.in(Language.FR, fr.formatted(values)), Agreement.in(Language.EN, en.formatted(values)));
    }

    @Override
    public String toString() {
        return en;
    }
}
