package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** P1, the government wall: the answer in one sentence, then the tiles of {@code dashboards/wall.yml}. */
final class WallPage implements Page {
    private static final List<String> ANSWER =
            List.of("attainment_rate", "indicators_met", "indicators_evaluable", "strict_attainment_rate");

    private final Dashboard dashboard = Dashboard.shipped("wall");

    @Override
    public String render(Visit visit) {
        PageFrame frame =
                visit.frame("wall", dashboard.title().in(visit.request().language()), Address.WALL, "", true);
        Content answer = answer(visit, frame, Map.of(), "wall.answer");
        return visit.write(
                "wall",
                Map.of(
                        "frame", frame,
                        "answer", answer,
                        "tiles", new TileBuilder(visit, frame, Map.of()).build(dashboard)));
    }

    /** The ten-second answer: how many of the evaluable targets were met. */
    static Content answer(Visit visit, PageFrame frame, Map<String, String> subject, String key) {
        String year = frame.state().fiscalYear();
        Row row = visit.one(ANSWER, visit.inYear(subject, year));
        if (row.number("attainment_rate").isEmpty()) {
            return Sentence.of(frame.say(key + "_none"), year);
        }
        return Sentence.of(
                frame.say(key),
                year,
                visit.measured("attainment_rate", row).text(),
                visit.measured("indicators_met", row).text(),
                visit.measured("indicators_evaluable", row).text(),
                visit.measured("strict_attainment_rate", row).text());
    }
}
