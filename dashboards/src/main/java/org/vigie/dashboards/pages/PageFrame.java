package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.WorkspaceConfig;

/**
 * What stands around every page: its language, where it is, what it rests on. The publication is absent only on pages
 * that say that there is none.
 *
 * @param here id of the page in the navigation
 * @param path of this page without its query
 * @param otherPath of the same page in the other language, with its query
 * @param assets gives a static file's address
 */
public record PageFrame(
        Language language,
        String title,
        String here,
        String path,
        String otherPath,
        boolean charts,
        Optional<PageState> chosen,
        Optional<Origin> origin,
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

    public List<TileView.Link> navigation() {
        return List.of(
                link("wall", Addresses.wall(language) + query()),
                link("organisations", Addresses.organisations(language) + query()),
                link("findings", Addresses.findings(language)),
                link("quality", Addresses.quality(language)),
                link("definitions", Addresses.definitions(language)));
    }

    private TileView.Link link(String page, String href) {
        return new TileView.Link(say("site." + page), href, page.equals(here));
    }

    /** Where the first of the metrics is defined. */
    public String definitions(List<String> metrics) {
        return Addresses.definitions(language)
                + metrics.stream().findFirst().map(metric -> "#" + metric).orElse("");
    }

    public String asOfShort() {
        return origin.map(o -> say("tile.as_of", formats().date(o.asOf()))).orElse("");
    }

    public String publicationShort() {
        return origin.map(Origin::publicationId).orElse("");
    }

    /** What the whole page rests on, in one line. */
    public String provenance() {
        return origin.map(o -> say("site.publication", o.publicationId()) + " · "
                                + say("site.as_of", formats().date(o.asOf())) + " · ")
                        .orElse("")
                + say("site.version", version);
    }
}
