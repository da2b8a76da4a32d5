package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** One page of quality findings, how many there are of each kind and in each state. */
public record FindingsView(
        Content answer,
        List<Choice> kinds,
        List<Choice> states,
        String caption,
        int first,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next,
        String position,
        String base) {
    /** A kind or a state that can be chosen. */
    public record Choice(String name, String href, String count, boolean current) {}

    /**
     * A finding.
     *
     * @param decisions what a steward decided of it, as sentences
     * @param command that decides it
     */
    public record Row(
            String kind,
            String severity,
            String owner,
            String state,
            String subject,
            Optional<String> href,
            String message,
            String remedy,
            List<String> decisions,
            String source,
            String command) {}
}
