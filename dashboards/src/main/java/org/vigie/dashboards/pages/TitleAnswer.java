package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.vigie.metrics.SemanticModel;

/** The ten-second answer under a page's title, from the page's file. */
record TitleAnswer(Visit visit, PageFrame frame, Scope scope) {
    /** The answer about what the page is about; without the first number, why there is none. */
    Content of(Dashboard dashboard) {
        if (dashboard.answer().isEmpty()) {
            return Sentence.of("");
        }
        Dashboard.Summary summary = dashboard.answer().get();
        List<Object> values = new ArrayList<>(summary.year() ? List.of(scope.fiscalYear()) : List.of());
        Totals totals = Totals.of(visit, summary.metrics(), metric -> scope.of(List.of(metric)));
        if (!says(totals, summary.metrics().get(0))) {
            return Sentence.of(summary.none().in(frame.language()), values.toArray());
        }
        summary.metrics().forEach(metric -> values.add(totals.measured(metric).text()));
        return Sentence.of(summary.text().in(frame.language()), values.toArray());
    }

    /** The same, where nothing is shown to this reader: whether there is any is not told either. */
    Content of(Dashboard dashboard, List<TileView> tiles) {
        return Unanswered.isAllHidden(tiles) ? Sentence.of(frame.say("unanswered.hidden")) : of(dashboard);
    }

    /** A count of nothing says that there is nothing to say; a rate of nothing says something. */
    private static boolean says(Totals totals, String metric) {
        boolean counts = SemanticModel.shipped().metric(metric).unit().equals("count");
        return totals.number(metric)
                .filter(number -> !counts || number.signum() != 0)
                .isPresent();
    }
}
