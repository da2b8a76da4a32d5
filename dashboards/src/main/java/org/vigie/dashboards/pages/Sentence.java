package org.vigie.dashboards.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Arrays;

/** A text of ours that may hold markup, filled with values that may not: every value is escaped. */
record Sentence(String markup) implements Content {
    /** A text of the data, all of it escaped. */
    static Sentence quoting(String text) {
        return new Sentence(escape(text));
    }

    /** A text of {@code texts.yml} and what fills it. Never a text of the data: that is a value. */
    static Sentence of(String text, Object... values) {
        Object[] escaped = Arrays.stream(values).map(Sentence::escape).toArray();
        return new Sentence(text.formatted(escaped));
    }

    private static String escape(Object value) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(value.toString(), output);
        return output.toString();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }
}
