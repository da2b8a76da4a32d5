package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;

/** Where every page stands: sections in their order, pages within. Pages of tiles say it in their own file. */
final class Navigation {
    private static final Navigation SHIPPED = new Navigation();

    /** @param dashboard whose file gives name and address; else the page's id gives them */
    private record Entry(String id, Section section, int order, Optional<Dashboard> dashboard) {
        String name(PageFrame frame) {
            return dashboard
                    .flatMap(Dashboard::place)
                    .map(place -> place.name().in(frame.language()))
                    .orElseGet(() -> frame.say("site." + id));
        }

        String address(Language language) {
            return Address.of(id, language, "");
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    private Navigation() {
        entries.add(new Entry("organisations", Section.ORGANISATIONS, 10, Optional.empty()));
        entries.add(new Entry("briefings", Section.ORGANISATIONS, 90, Optional.empty()));
        entries.add(new Entry("findings", Section.DATA, 10, Optional.empty()));
        entries.add(new Entry("quality", Section.DATA, 20, Optional.empty()));
        entries.add(new Entry("definitions", Section.DATA, 30, Optional.empty()));
        Dashboards.shipped()
                .all()
                .forEach(dashboard -> dashboard
                        .place()
                        .ifPresent(place -> entries.add(
                                new Entry(dashboard.id(), place.section(), place.order(), Optional.of(dashboard)))));
        entries.sort(Comparator.comparing(Entry::section).thenComparingInt(Entry::order));
    }

    static Navigation shipped() {
        return SHIPPED;
    }

    /** The pages of tiles, in the order in which they stand. */
    List<Dashboard> dashboards() {
        return entries.stream().flatMap(entry -> entry.dashboard().stream()).toList();
    }

    List<TileView.Link> sections(PageFrame frame) {
        Optional<Section> here = section(frame);
        return Arrays.stream(Section.values())
                .flatMap(section -> entries.stream().filter(entry -> entry.section() == section).findFirst().stream())
                .map(first -> new TileView.Link(
                        frame.say("section." + first.section().code()),
                        first.address(frame.language()) + frame.query(),
                        here.equals(Optional.of(first.section()))))
                .toList();
    }

    List<TileView.Link> neighbours(PageFrame frame) {
        Optional<Section> here = section(frame);
        return entries.stream()
                .filter(entry -> here.equals(Optional.of(entry.section())))
                .map(entry -> new TileView.Link(
                        entry.name(frame),
                        entry.address(frame.language()) + frame.query(),
                        entry.id().equals(frame.here())))
                .toList();
    }

    private Optional<Section> section(PageFrame frame) {
        return entries.stream()
                .filter(entry -> entry.id().equals(frame.here()))
                .map(Entry::section)
                .findFirst();
    }
}
