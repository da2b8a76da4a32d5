package org.vigie.dashboards.pages;

import java.util.Map;
import java.util.TreeMap;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What pages say, by key, from {@code texts.yml}. Both languages stand side by side there, so neither can be missing. */
public final class Texts {
    private static final Map<String, Label> ALL = load();

    private final Language language;

    public Texts(Language language) {
        this.language = language;
    }

    /** The text of a key in this language, its {@code %s} filled; an unknown key is our defect. */
    public String say(String key, Object... values) {
        String text = label(key).in(language);
        return values.length == 0 ? text : text.formatted(values);
    }

    /** Whether there is a text under a key that was put together, as in {@code status.met}. */
    public static boolean has(String key) {
        return ALL.containsKey(key);
    }

    public static Label label(String key) {
        Label label = ALL.get(key);
        if (label == null) {
            throw new IllegalStateException("No text '" + key + "' in texts.yml");
        }
        return label;
    }

    static Map<String, Label> all() {
        return ALL;
    }

    private static Map<String, Label> load() {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(Texts.class, "/texts.yml", problems);
        Map<String, Label> texts = new TreeMap<>();
        for (String group : file.keys()) {
            Definition definition = file.child(group);
            for (String key : definition.keys()) {
                texts.put(group + "." + key, definition.label(key));
            }
        }
        problems.throwIfAny();
        return Map.copyOf(texts);
    }
}
