package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;

/** The index of organisations, by letter. Its values stand in the order of the headings. */
public record OrganisationsView(
        Content answer,
        String caption,
        String empty,
        List<String> metrics,
        List<String> headings,
        List<Letter> letters,
        String base) {
    public record Letter(String letter, List<Row> rows) {}

    public record Row(String name, String href, String category, List<String> values) {}
}
