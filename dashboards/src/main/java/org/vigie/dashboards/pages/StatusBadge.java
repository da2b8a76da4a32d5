package org.vigie.dashboards.pages;

/** A status as a page shows it: its code names the shape and the colour, the text says it. */
public record StatusBadge(String code, String text) {
    static StatusBadge of(String code, Texts texts) {
        String key = "status." + code;
        return new StatusBadge(code, Texts.has(key) ? texts.say(key) : code);
    }
}
