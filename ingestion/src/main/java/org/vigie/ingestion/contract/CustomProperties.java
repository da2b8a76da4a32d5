package org.vigie.ingestion.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** The {@code customProperties} of an ODCS element: what the standard has no word for. */
final class CustomProperties {
    private final Definition owner;
    private final Map<String, Definition> byName = new HashMap<>();

    CustomProperties(Definition owner) {
        this.owner = owner;
        owner.list("customProperties").forEach(property -> byName.put(property.text("property"), property));
    }

    /** The value of a property that must be there. */
    String text(String property) {
        return find(property).orElseGet(() -> {
            owner.problem(
                    "customProperties", Label.of("La propriété « %s » manque.", "Property '%s' is missing.", property));
            return "?";
        });
    }

    Optional<String> find(String property) {
        return Optional.ofNullable(byName.get(property)).map(found -> found.text("value"));
    }

    /** A pattern that must be there. */
    Pattern pattern(String property) {
        try {
            return Pattern.compile(text(property));
        } catch (PatternSyntaxException e) {
            owner.problem(
                    "customProperties",
                    Label.of("Motif illisible : %s.", "Unreadable pattern: %s.", e.getDescription()));
            return Pattern.compile("");
        }
    }

    boolean flag(String property) {
        Definition found = byName.get(property);
        return found != null && found.flag("value");
    }

    Label label() {
        return new Label(text("labelFr"), text("labelEn"));
    }

    /** The values of a list that must be there. */
    List<String> mandatoryTexts(String property) {
        if (!byName.containsKey(property)) {
            text(property);
        }
        return texts(property);
    }

    /** The values of a list; none where the property is absent. */
    List<String> texts(String property) {
        Definition found = byName.get(property);
        return found == null ? List.of() : found.texts("value");
    }

    /** One of the values that a property knows; the usual one where it is absent. */
    <T> T choice(String property, T usual, Function<String, Optional<T>> find, List<String> codes) {
        return find(property)
                .map(code -> find.apply(code).orElseGet(() -> {
                    owner.problem(
                            "customProperties",
                            Label.of(
                                    "« %s » vaut « %s ». Choix : %s.",
                                    "'%s' is '%s'. Choices: %s.", property, code, String.join(", ", codes)));
                    return usual;
                }))
                .orElse(usual);
    }
}
