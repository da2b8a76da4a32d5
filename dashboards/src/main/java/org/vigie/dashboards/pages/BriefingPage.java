package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** P16, the briefing pack: every page that knows organisations, about one of them, as one dated document to print. */
final class BriefingPage implements Page {
    private final List<Dashboard> chapters = chapters();

    @Override
    public String render(Visit visit) {
        String code = visit.request().subjectId();
        Row identity = visit.details()
                .organisation(code)
                .orElseThrow(() ->
                        PageErrors.unknownOrganisation(code, visit.details().organisations()));
        String name = identity.text("organisation_name");
        PageFrame frame = visit.frame("briefings", name, Address.BRIEFING, code, true);
        Scope scope = new Scope(frame.state().fiscalYear(), Optional.of(code));
        TileBuilder tiles = new TileBuilder(visit, frame, scope);
        TitleAnswer answers = new TitleAnswer(visit, frame, scope);
        return visit.write(
                "briefing",
                Map.of(
                        "frame",
                        frame,
                        "page",
                        new BriefingView(
                                name,
                                frame.say(
                                        "briefing.dated",
                                        frame.formats().date(visit.asOf()),
                                        frame.state().fiscalYear(),
                                        frame.say(
                                                "state." + frame.state().basis().code())),
                                chapters.stream()
                                        .map(chapter -> chapter(chapter, frame, answers, tiles.build(chapter)))
                                        .toList())));
    }

    private static BriefingView.Chapter chapter(
            Dashboard dashboard, PageFrame frame, TitleAnswer answers, List<TileView> tiles) {
        return new BriefingView.Chapter(
                "chapter-" + dashboard.id(),
                dashboard.title().in(frame.language()),
                answers.of(dashboard, tiles),
                tiles);
    }

    /** The organisation's own sheet, then the pages in the order of the navigation. */
    private static List<Dashboard> chapters() {
        List<Dashboard> chapters = new ArrayList<>(List.of(Dashboard.shipped("organisation")));
        Navigation.shipped().dashboards().stream()
                .filter(Dashboard::byOrganisation)
                .forEach(chapters::add);
        return chapters;
    }
}
