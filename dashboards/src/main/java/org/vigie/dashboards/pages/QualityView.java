package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** The steward's desk: what the rules say, what came, who is late, and how it went before. */
public record QualityView(
        Content answer,
        List<Broken> broken,
        List<Dataset> datasets,
        List<Batch> batches,
        Optional<String> otherBatches,
        List<Owner> owners,
        List<Run> runs) {
    /** A rule that is broken, and the first rows that break it. */
    public record Broken(
            String rule, String severity, String owner, String message, String remedy, List<String> examples) {}

    /** The rules of one table. */
    public record Dataset(String name, String kept, String rules, String failed) {}

    /** A delivery, and what became of it. */
    public record Batch(
            String file,
            String contract,
            String received,
            String read,
            String landed,
            String quarantined,
            String state) {}

    /** Whose values are expected, received and late. */
    public record Owner(String name, String href, String expected, String received, String late, String active) {}

    /** One refresh: rules kept of those tried, and blocking ones broken. */
    public record Run(String checkedAt, String kept, String rules, String blocking) {}
}
