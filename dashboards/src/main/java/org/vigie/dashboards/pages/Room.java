package org.vigie.dashboards.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.query.Publication;
import org.vigie.query.Publications;

/** What all visits share: the workspace's settings, the templates, and the years of each publication, found once. */
final class Room {
    private record Year(String name, boolean judged) {}

    private final WorkspaceConfig workspace;
    private final String version;
    private final UnaryOperator<String> assets;
    private final Publications publications;
    private final Optional<RoomEntries> entries;
    private final TemplateEngine templates;
    private final Map<String, List<Year>> years = new ConcurrentHashMap<>();
    private final Map<String, Optional<Earlier>> earlier = new ConcurrentHashMap<>();

    Room(
            WorkspaceConfig workspace,
            String version,
            UnaryOperator<String> assets,
            Publications publications,
            Optional<RoomEntries> entries) {
        this.publications = publications;
        this.entries = entries;
        this.workspace = workspace;
        this.version = version;
        this.assets = assets;
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Room.class.getClassLoader(), "org.vigie.dashboards.templates");
    }

    MetricPlanner planner() {
        return publications.planner();
    }

    /** The publications that a reader may look at, latest first. */
    List<PageState.Kept> publications() {
        List<PageState.Kept> kept = new ArrayList<>();
        publications.ids().forEach(id -> kept.add(new PageState.Kept(id, publications.asOf(id))));
        Collections.reverse(kept);
        return kept;
    }

    /** What the numbers of a publication are compared with. */
    Optional<Earlier> earlier(Publication publication) {
        return earlier.computeIfAbsent(publication.id(), id -> Earlier.than(publication, publications));
    }

    WorkspaceConfig workspace() {
        return workspace;
    }

    /** What is entered in rooms, where the workspace allows it. */
    Optional<RoomEntries> entries() {
        return entries;
    }

    String version() {
        return version;
    }

    UnaryOperator<String> assets() {
        return assets;
    }

    /** The fiscal years that have indicators, latest first. */
    List<String> years(Publication publication) {
        return found(publication).stream().map(Year::name).toList();
    }

    /** The latest year in which anything can be judged; else the latest; {@code ""} where there is none. */
    String latestJudged(Publication publication) {
        List<Year> found = found(publication);
        return found.stream()
                .filter(Year::judged)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Year::name)
                .orElse("");
    }

    String write(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(32 * 1024);
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }

    private List<Year> found(Publication publication) {
        return years.computeIfAbsent(publication.id(), id -> find(publication));
    }

    private static List<Year> find(Publication publication) {
        MetricQuery query = new MetricQuery(
                List.of("indicators", "indicators_evaluable"),
                List.of("period.fiscal_year"),
                List.of(),
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.FR);
        return Visit.rows(publication.ask(query)).stream()
                .filter(row -> row.count("indicators") > 0)
                .map(row -> new Year(row.text("period.fiscal_year"), row.count("indicators_evaluable") > 0))
                .sorted(Comparator.comparing(Year::name).reversed())
                .toList();
    }
}
