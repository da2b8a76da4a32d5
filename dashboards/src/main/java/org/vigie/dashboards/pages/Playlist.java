package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages that a wall shows in turn, as its address says: {@code kiosk=30&playlist=wall,blockers}.
 *
 * @param seconds how long a screenful stands
 * @param pages ids of pages of tiles, in their order
 */
public record Playlist(int seconds, List<String> pages) {
    static final String SECONDS = "kiosk";
    static final String PAGES = "playlist";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;
    private static final List<String> USUAL = List.of("wall", "blockers", "actions", "budget", "services");

    public Playlist {
        pages = List.copyOf(pages);
    }

    /** What stands on a page of a wall: where it goes on to, and where it is left. */
    public record Stop(int seconds, String position, String previous, String next, String leave) {}

    /** Nothing where the address asks for no wall. */
    static Optional<Playlist> of(PageRequest request) {
        return request.choice(SECONDS)
                .map(seconds -> new Playlist(
                        seconds(seconds),
                        request.choice(PAGES).map(pages -> Arrays.asList(pages.split(","))).orElse(USUAL).stream()
                                .map(String::strip)
                                .map(Playlist::known)
                                .toList()));
    }

    /** The query that turns a page into the first of the usual wall. */
    static String usual() {
        return "&" + SECONDS + "=30";
    }

    Stop at(String page, PageFrame frame) {
        int at = pages.indexOf(page);
        return new Stop(
                seconds,
                frame.say("kiosk.position", Integer.toString(at + 1), Integer.toString(pages.size())),
                address(pages.get(Math.floorMod(at < 0 ? -1 : at - 1, pages.size())), frame),
                address(pages.get((at + 1) % pages.size()), frame),
                frame.path() + frame.query());
    }

    private String address(String page, PageFrame frame) {
        return Address.of(page, frame.language(), "") + frame.query() + "&" + SECONDS + "=" + seconds
                + (pages.equals(USUAL) ? "" : "&" + PAGES + "=" + Addresses.encode(String.join(",", pages)));
    }

    private static int seconds(String text) {
        int asked = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (asked < SHORTEST || asked > LONGEST) {
            throw PageErrors.kioskSeconds(text, SHORTEST, LONGEST);
        }
        return asked;
    }

    private static String known(String page) {
        List<String> known = Stream.concat(
                        Stream.of("wall"),
                        Dashboards.shipped().addressed().stream().map(Dashboard::id))
                .distinct()
                .toList();
        if (!known.contains(page)) {
            throw PageErrors.unknownPage(page, known);
        }
        return page;
    }
}
