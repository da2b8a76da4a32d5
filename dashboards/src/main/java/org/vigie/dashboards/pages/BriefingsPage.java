package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;

/** The briefing packs there are: one for each organisation, by name. */
final class BriefingsPage implements Page {
    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                "briefings", new Texts(visit.request().language()).say("briefing.title"), Address.BRIEFINGS, "", false);
        List<TileView.Link> packs = visit.organisations().stream()
                .map(organisation -> new TileView.Link(
                        organisation.name(), Addresses.briefing(frame.language(), organisation.code()) + frame.query()))
                .toList();
        return visit.write("briefings", Map.of("frame", frame, "packs", packs));
    }
}
