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
        List<Measure> measures,
        String unusualHref,
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

    /** A ministry's inbox: what is expected of it, what came, what is late, and what it has to look at. */
    public record Owner(
            String name,
            String href,
            String expected,
            String received,
            String latest,
            String late,
            String active,
            String waiting,
            String findingsHref) {}

    /** A measure followed from one period to the next. */
    public record Measure(String name, String measured, String judged, String unusual, String settled) {}

    /** One refresh: rules kept of those tried, and blocking ones broken. */
    public record Run(String checkedAt, String kept, String rules, String blocking) {}
}
