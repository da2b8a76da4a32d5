package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;

/** A number walked back to the records of the deliveries. */
public record LineageView(String metric, Content answer, List<Fact> facts, List<Origin> origins) {
    /** A table that the number rests on: which rows, and what brought them. */
    public record Origin(
            String summary, String table, List<Source> sources, List<String> columns, List<List<String>> rows) {}

    /** A delivery. */
    public record Source(String file, String contract, String received, String sha256, String rows) {}
}
