package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** One page of quality findings, and how many there are of each kind. */
public record FindingsView(
        Content answer,
        List<Kind> kinds,
        String caption,
        int first,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next,
        String position,
        String base) {
    public record Kind(String name, String href, String count, boolean current) {}

    public record Row(
            String kind,
            String severity,
            String subject,
            Optional<String> href,
            String message,
            String remedy,
            String source) {}
}
