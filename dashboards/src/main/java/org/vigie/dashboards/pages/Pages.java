package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.api.Problem;
import org.vigie.query.Publication;
import org.vigie.query.Publications;

/** Every page, made ready once: a mistake in a page's file stops the start rather than a reader. */
public final class Pages {
    private final Room room;
    private final Page organisations = new OrganisationsPage();
    private final Page organisation = new OrganisationPage();
    private final Page indicator = new IndicatorPage();
    private final SteeringRoomPage steeringRoom = new SteeringRoomPage();
    private final Page briefings = new BriefingsPage();
    private final Page briefing = new BriefingPage();
    private final Page whatIf = new WhatIfPage();
    private final Page lineage = new LineagePage();
    private final Page findings = new FindingsPage();
    private final Page quality = new QualityPage();
    private final Page definitions = new DefinitionsPage();
    private final Page wall = new DashboardPage(Dashboard.shipped("wall"), Address.WALL);
    private final List<Addressed> dashboards = Dashboards.shipped().addressed().stream()
            .map(dashboard -> new Addressed(
                    dashboard.address(Language.FR),
                    dashboard.address(Language.EN),
                    new DashboardPage(dashboard, Address.DASHBOARD)))
            .toList();

    /** A page that its own file gives an address in each language. */
    public record Addressed(String french, String english, Page page) {}

    /**
     * @param assets gives the address of a static file
     * @param publications those that numbers may be compared with
     * @param entries where something may be entered
     */
    public Pages(
            WorkspaceConfig workspace,
            String version,
            UnaryOperator<String> assets,
            Publications publications,
            Optional<RoomEntries> entries) {
        this.room = new Room(workspace, version, assets, publications, entries);
    }

    /** Pages of tiles that need no route of their own. */
    public List<Addressed> dashboards() {
        return dashboards;
    }

    public Page wall() {
        return wall;
    }

    public Page organisations() {
        return organisations;
    }

    public Page organisation() {
        return organisation;
    }

    public Page indicator() {
        return indicator;
    }

    public Page steeringRoom() {
        return steeringRoom;
    }

    public Page briefings() {
        return briefings;
    }

    public Page briefing() {
        return briefing;
    }

    public Page whatIf() {
        return whatIf;
    }

    public Page lineage() {
        return lineage;
    }

    public Page findings() {
        return findings;
    }

    public Page quality() {
        return quality;
    }

    public Page definitions() {
        return definitions;
    }

    public String render(Page page, PageRequest request, Publication publication) {
        return page.render(new Visit(request, publication, room));
    }

    /** Enters in a steering room what the request's draft holds; what is wrong with it, by field, else nothing. */
    public Map<String, String> enter(PageRequest request, Publication publication) {
        return steeringRoom.enter(new Visit(request, publication, room));
    }

    /** The page that says why another cannot be shown. It needs no publication. */
    public String problem(Language language, Problem problem) {
        Texts texts = new Texts(language);
        String title = texts.say(
                switch (problem.status()) {
                    case 404 -> "problem.page_unknown";
                    case 503 -> "problem.unavailable";
                    default -> problem.status() >= 500 ? "problem.failed" : "problem.refused";
                });
        Language other = language == Language.FR ? Language.EN : Language.FR;
        PageFrame frame = new PageFrame(
                language,
                title,
                "problem",
                Addresses.wall(language),
                Addresses.wall(other),
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                room.workspace(),
                room.version(),
                room.assets());
        List<TileView.Link> places = List.of(
                new TileView.Link(texts.say("site.organisations"), Addresses.organisations(language)),
                new TileView.Link(texts.say("site.findings"), Addresses.findings(language)),
                new TileView.Link(texts.say("site.definitions"), Addresses.definitions(language)));
        return room.write(
                "problem",
                Map.of(
                        "frame", frame,
                        "problem", problem.problem().in(language),
                        "remedy", problem.remedy().in(language),
                        "code", problem.code(),
                        "suggestions", problem.status() == 404 ? places : List.of()));
    }
}
