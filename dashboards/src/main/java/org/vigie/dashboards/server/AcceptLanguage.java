package org.vigie.dashboards.server;

import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Language;

/** The header in which a browser says which languages its reader prefers. */
final class AcceptLanguage {
    private AcceptLanguage() {}

    /** The first of our languages in it, by its own weights; a header that is absent or malformed prefers none. */
    static Optional<Language> preferred(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.find(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
