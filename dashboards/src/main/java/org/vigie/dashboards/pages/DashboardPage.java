package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of tiles as its file defines it: the answer in one sentence, then the tiles. */
final class DashboardPage implements Page {
    private final Dashboard dashboard;
    private final Address address;

    DashboardPage(Dashboard dashboard, Address address) {
        this.dashboard = dashboard;
        this.address = address;
    }

    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                dashboard.id(), dashboard.title().in(visit.request().language()), address, dashboard.id(), true);
        Scope scope = new Scope(
                frame.state().fiscalYear(),
                dashboard.byOrganisation() ? visit.organisation().map(Option::code) : Optional.empty(),
                List.of());
        return visit.write(
                "dashboard",
                Map.of(
                        "frame",
                        frame,
                        "answer",
                        new TitleAnswer(visit, frame, scope).of(dashboard),
                        "organisations",
                        dashboard.byOrganisation() ? visit.organisations() : List.of(),
                        "tiles",
                        new TileBuilder(visit, frame, scope).build(dashboard)));
    }
}
