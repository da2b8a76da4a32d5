package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.metrics.planner.Condition;

/**
 * What stands around every page: its language, where it is, what it rests on. The publication is absent only on pages
 * that say that there is none.
 *
 * @param here id of the page in the navigation
 * @param path of this page without its query
 * @param otherPath of the same page in the other language, with its query
 * @param permanent address of this page as it is now, whatever becomes current
 * @param playlist the pages that a wall shows in turn, where the page stands on one
 * @param compared what changes are told since; nothing where there is nothing to compare with
 * @param assets gives a static file's address
 */
public record PageFrame(
        Language language,
        String title,
        String here,
        String path,
        String otherPath,
        String permanent,
        boolean charts,
        Optional<PageState> chosen,
        Optional<Origin> origin,
        Optional<String> compared,
        Optional<Playlist> playlist,
        WorkspaceConfig workspace,
        String version,
        UnaryOperator<String> assets) {
    /** The publication a page was made from, and the day on which it judged due dates. */
    public record Origin(String publicationId, LocalDate asOf) {}

    public String say(String key, Object... values) {
        return texts().say(key, values);
    }

    public Texts texts() {
        return new Texts(language);
    }

    public Formats formats() {
        return new Formats(language);
    }

    public Language otherLanguage() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    public String otherLanguagePath() {
        return otherPath;
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    public String workspaceName() {
        return workspace.name().in(language);
    }

    public boolean synthetic() {
        return workspace.synthetic();
    }

    public List<String> notices() {
        return workspace.notices().stream().map(notice -> notice.in(language)).toList();
    }

    public PageState state() {
        return chosen.orElseThrow(() -> new IllegalStateException("Page '" + here + "' offers no choices"));
    }

    /** The wall, with the choices kept. */
    public String home() {
        return Addresses.wall(language) + query();
    }

    String query() {
        return chosen.map(PageState::query).orElse("");
    }

    /** The sections; the one that this page stands in is current. */
    public List<TileView.Link> sections() {
        return Navigation.shipped().sections(this);
    }

    /** The pages of this page's section. */
    public List<TileView.Link> neighbours() {
        return Navigation.shipped().neighbours(this);
    }

    /** Where a number comes from; none where its conditions do not fit an address. */
    Optional<String> lineage(String metric, List<Condition> where) {
        if (where.stream().anyMatch(condition -> !List.of("=", "in").contains(condition.operator()))) {
            return Optional.empty();
        }
        StringBuilder query = new StringBuilder("?metric=").append(Addresses.encode(metric));
        where.forEach(condition -> condition
                .values()
                .forEach(value -> query.append('&')
                        .append(Addresses.encode(condition.field()))
                        .append('=')
                        .append(Addresses.encode(value))));
        chosen.ifPresent(state -> query.append(state.standing()));
        return Optional.of(Addresses.lineage(language) + query);
    }

    /** Where the first of the metrics is defined. */
    public String definitions(List<String> metrics) {
        return Addresses.definitions(language)
                + metrics.stream().findFirst().map(metric -> "#" + metric).orElse("");
    }

    public String asOfShort() {
        return origin.map(o -> say("tile.as_of", formats().date(o.asOf()))).orElse("");
    }

    public String publicationId() {
        return origin.map(Origin::publicationId).orElse("");
    }

    /** The publication without its hash: {@code p-0001}. */
    public String publicationShort() {
        return publicationId().replaceFirst("-[0-9a-f]+$", "");
    }

    /** Where a wall goes on from this page; nothing where the page is read by hand. */
    public Optional<Playlist.Stop> kiosk() {
        return playlist.map(pages -> pages.at(here, this));
    }

    /** This page as the first of a wall. */
    public String kioskAddress() {
        return path + query() + Playlist.usual();
    }

    /** Whether the page stays with its publication, whatever becomes current. */
    public boolean pinned() {
        return chosen.filter(PageState::pinned).isPresent();
    }

    /** The choices of the address as fields that a form keeps. */
    public List<Option> kept() {
        return chosen.map(PageState::kept).orElse(List.of());
    }

    /** How the page is to be drawn; {@code ""} as the machine prefers. */
    public String theme() {
        return chosen.flatMap(PageState::themeCode).orElse("");
    }

    /** What the whole page rests on, in one line. */
    public String provenance() {
        return origin.map(o -> say("site.publication", o.publicationId()) + " · "
                                + say("site.as_of", formats().date(o.asOf())) + " · ")
                        .orElse("")
                + say("site.version", version);
    }
}
