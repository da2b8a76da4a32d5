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
        boolean byMission = dashboard.metrics().stream().anyMatch(metric -> Scope.knowsMission(List.of(metric)));
        boolean bySize = dashboard.metrics().stream().anyMatch(metric -> Scope.knowsSize(List.of(metric)));
        Scope scope = new Scope(
                frame.state().fiscalYear(),
                dashboard.byOrganisation() ? visit.organisation().map(Option::code) : Optional.empty(),
                byMission ? visit.mission().map(Option::code) : Optional.empty(),
                bySize ? visit.size().map(Option::name) : Optional.empty(),
                List.of(),
                Optional.empty());
        TileBuilder builder = new TileBuilder(visit, frame, scope);
        List<TileView> tiles = builder.build(dashboard);
        return visit.write(
                "dashboard",
                Map.of(
                        "frame",
                        frame,
                        "answer",
                        new TitleAnswer(visit, frame, scope).of(dashboard, tiles),
                        "organisations",
                        dashboard.byOrganisation() ? visit.organisations() : List.of(),
                        "missions",
                        byMission ? visit.missions() : List.of(),
                        "sizes",
                        bySize ? visit.sizes() : List.of(),
                        "tiles",
                        tiles,
                        "headlines",
                        builder.headlines(dashboard, tiles)));
    }
}
