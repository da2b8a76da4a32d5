package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.dashboards.pages.Unanswered.Lack;
import org.vigie.metrics.SemanticModel;

/** Makes a tile from its definition and the answers to what it asks. It computes no figure of its own. */
final class TileBuilder {
    private static final List<String> INDICATORS =
            List.of("indicators_due", "indicators_evaluable", "evaluation_coverage");

    private static final Logger LOG = LoggerFactory.getLogger(TileBuilder.class);

    private static final String MISSING = "indicators_not_available";
    /** How many late organisations are named beside a total; all of them stand in the tile of what is missing. */
    private static final int LATE_NAMED = 2;

    private final Visit visit;
    private final PageFrame frame;
    private final Scope scope;

    TileBuilder(Visit visit, PageFrame frame, Scope scope) {
        this.visit = visit;
        this.frame = frame;
        this.scope = scope;
    }

    /** The tiles are made side by side: what they ask does not wait for each other. */
    List<TileView> build(Dashboard dashboard) {
        return TileRows.filled(
                dashboard.tiles().parallelStream().map(this::build).toList());
    }

    /** The numbers above the tiles, without those whose tile has nothing to show. */
    List<TileView.Headline> headlines(Dashboard dashboard, List<TileView> tiles) {
        return dashboard.headlines().stream()
                .filter(headline -> tiles.stream()
                        .anyMatch(tile -> tile.id().equals(headline.tile())
                                && tile.empty().isEmpty()))
                .map(headline -> TileFigures.headline(
                        new TileContext(visit, frame, scope, dashboard.tile(headline.tile())), headline))
                .toList();
    }

    /** A page from before a table of today was thought of still shows all else. */
    private TileView build(Tile tile) {
        TileContext context = new TileContext(visit, frame, scope, tile);
        try {
            return build(context);
        } catch (EnvironmentException e) {
            if (e.code() != ErrorCode.PUBLICATION_OUTDATED) {
                throw e;
            }
            LOG.warn("Tile {}: the publication does not hold what it asks", tile.id(), e);
            return TileView.empty(
                    tile, context.in(tile.question()), context.say("tile.outdated"), frame.definitions(tile.defined()));
        }
    }

    private TileView build(TileContext context) {
        Tile tile = context.tile();
        Totals totals = context.totals(Stream.of(tile.figures(), tile.parts(), base(tile), thresholds(tile))
                .flatMap(List::stream)
                .distinct()
                .toList());
        Optional<TileView.TableView> table = tile.table().flatMap(grid -> new TileTable(context, grid).view());
        Optional<TileView.MatrixView> matrix = tile.matrix().flatMap(found -> new TileMatrix(context, found).view());
        Optional<TileView.RecordsView> records = tile.records().map(found -> new TileRecords(context, found).view());
        boolean shows = table.isPresent()
                || matrix.isPresent()
                || records.filter(found ->
                                !found.first().isEmpty() || found.none().isPresent() && isDelivered(tile))
                        .isPresent()
                || tile.parts().stream().anyMatch(metric -> totals.count(metric) != 0)
                || tile.list().isPresent()
                || !tile.figures().isEmpty()
                        && totals.number(tile.figures().get(0)).isPresent();
        Optional<TileView.Empty> empty = empty(context, totals, shows);
        boolean shown = empty.isEmpty();
        return new TileView(
                tile.id(),
                context.in(tile.question()),
                tile.explanation().map(context::in),
                tile.span(),
                shown ? new TileFigures(context, totals, tile.figures()).view() : List.of(),
                shown ? new TileParts(context).view(totals) : List.of(),
                shown ? tile.list().map(list -> new TileList(context, list).view()) : Optional.empty(),
                shown && table.isPresent()
                        ? tile.chart().filter(chart -> !chart.isInline()).map(chart -> chart(context, chart))
                        : Optional.empty(),
                shown ? table : Optional.empty(),
                shown ? matrix : Optional.empty(),
                shown ? records : Optional.empty(),
                shown ? tile.links().stream().map(link -> link(context, link)).toList() : List.of(),
                shown ? base(context, totals, table, records) : Optional.empty(),
                empty,
                shown ? remarks(context) : List.of(),
                frame.definitions(tile.defined()),
                shown ? lineage(context) : Optional.empty());
    }

    private static List<String> thresholds(Tile tile) {
        return tile.threshold().map(Threshold::metric).stream().toList();
    }

    /** What the tile rests on: what it says itself, else the indicators where it is about them. */
    private static List<String> base(Tile tile) {
        if (!tile.base().isEmpty()) {
            return tile.base();
        }
        boolean indicators = tile.metrics().stream()
                .map(metric -> SemanticModel.shipped().metric(metric).dataset())
                .anyMatch("evaluation"::equals);
        return indicators && !tile.allYears() ? INDICATORS : List.of();
    }

    private TileView.ChartView chart(TileContext context, Tile.Chart chart) {
        List<String> metrics = context.tile().table().map(Tile.Grid::metrics).orElse(List.of());
        return new TileView.ChartView(
                chart.kind(),
                String.join(
                        ",",
                        chart.series().stream()
                                .map(metric -> Integer.toString(metrics.indexOf(metric)))
                                .toList()),
                context.say("tile.chart", context.in(context.tile().question())),
                chart.series().stream().map(context::metricName).toList(),
                context.tile().table().filter(grid -> !grid.groups().isEmpty()).isPresent());
    }

    private TileView.Link link(TileContext context, Tile.Link link) {
        String address = Address.of(link.page(), frame.language(), "");
        return new TileView.Link(
                context.in(link.text()),
                link.query().map(query -> address + "?" + query).orElseGet(() -> address + frame.query()));
    }

    private Optional<String> base(
            TileContext context,
            Totals totals,
            Optional<TileView.TableView> table,
            Optional<TileView.RecordsView> records) {
        List<String> metrics = base(context.tile());
        if (metrics.equals(INDICATORS)) {
            return Optional.of(context.say(
                    totals.number("evaluation_coverage").isPresent() ? "tile.base" : "tile.base_none",
                    context.count(totals.count("indicators_due")),
                    context.count(totals.count("indicators_evaluable")),
                    totals.measured("evaluation_coverage").text()));
        }
        if (!metrics.isEmpty()) {
            return Optional.of(String.join(
                    " · ",
                    metrics.stream()
                            .map(metric -> context.say(
                                    "tile.base_metric",
                                    context.metricName(metric),
                                    totals.measured(metric).text()))
                            .toList()));
        }
        return records.map(TileView.RecordsView::count)
                .or(() -> table.map(found -> context.say(
                        isByPeriod(context.tile()) ? "tile.periods" : "tile.rows",
                        context.count(found.rows().size()))));
    }

    private static boolean isByPeriod(Tile tile) {
        return tile.table()
                .filter(grid -> grid.by().stream().anyMatch(field -> field.startsWith("period.")))
                .isPresent();
    }

    private Optional<TileView.Empty> empty(TileContext context, Totals totals, boolean shows) {
        Tile tile = context.tile();
        if (tile.needsOrganisation() && scope.organisation().isEmpty()) {
            return Optional.of(lack(tile)
                    .filter(lack -> lack == Lack.NOT_DELIVERED)
                    .map(lack -> lacking(context, lack))
                    .orElseGet(() -> new TileView.Empty(
                            context.say("tile.choose_organisation"),
                            List.of(),
                            Optional.of("#organisation"),
                            Optional.empty())));
        }
        Optional<String> counted = base(tile).stream().findFirst();
        boolean nothing = counted.isPresent() && !base(tile).equals(INDICATORS)
                ? totals.number(counted.get()).filter(n -> n.signum() != 0).isEmpty()
                : !shows;
        return nothing ? Optional.of(nothing(context, counted)) : Optional.empty();
    }

    /** Nothing for what the reader chose, nothing delivered or shown to this reader at all, too little, or nothing found. */
    private TileView.Empty nothing(TileContext context, Optional<String> counted) {
        Tile tile = context.tile();
        boolean elsewhere = counted.map(metric -> visit.one(List.of(metric), tile.where()))
                .flatMap(row -> row.number(counted.get()))
                .filter(n -> n.signum() != 0)
                .isPresent();
        if (elsewhere) {
            return TileView.Empty.because(
                    tile.deliver().isEmpty() && tile.empty().isEmpty()
                            ? context.say("tile.nothing_due", frame.state().fiscalYear())
                            : context.say("tile.nothing_here"));
        }
        String usual = tile.allYears() ? "tile.nothing_series" : "tile.nothing";
        return lack(tile)
                .map(lack -> lacking(context, lack))
                .orElseGet(() -> TileView.Empty.because(tile.empty()
                        .map(context::in)
                        .orElseGet(() -> context.say(usual, frame.state().fiscalYear()))));
    }

    /** What is missing of that on which a tile without anything to show rests; a tile may say itself what it means. */
    private Optional<Lack> lack(Tile tile) {
        if (tile.deliver().isEmpty()) {
            return Optional.empty();
        }
        if (!visit.seesAll()) {
            return Optional.of(Lack.NOT_SHOWN);
        }
        if (!isDelivered(tile)) {
            return Optional.of(Lack.NOT_DELIVERED);
        }
        return tile.empty().isPresent() ? Optional.empty() : Optional.of(Lack.NOT_ENOUGH);
    }

    private TileView.Empty lacking(TileContext context, Lack lack) {
        return new TileView.Empty(
                context.say(lack.ofOne()),
                deliver(context.tile()).stream()
                        .map(contract -> new TileView.Deliverable(context.in(ContractNames.of(contract)), contract))
                        .toList(),
                Optional.empty(),
                Optional.of(lack));
    }

    /** Whether anything came of what the tile rests on: that none was found says something only then. */
    private boolean isDelivered(Tile tile) {
        return tile.deliver().isEmpty() || deliver(tile).size() < tile.deliver().size();
    }

    /** What is still to be delivered: what is there already would not fill the tile. */
    private List<String> deliver(Tile tile) {
        return visit.seesAll() ? visit.undelivered(tile.deliver()) : List.of();
    }

    /** Whose results a total of indicators lacks, by name; a page about one organisation says it in its figures. */
    private Optional<String> incomplete(TileContext context) {
        boolean total = base(context.tile()).equals(INDICATORS)
                && scope.organisation().isEmpty()
                && context.tile().list().isEmpty();
        if (!total) {
            return Optional.empty();
        }
        List<Row> missing = context.rows(List.of(MISSING), List.of("organisation.code", "organisation.name")).stream()
                .filter(row -> row.count(MISSING) > 0)
                .sorted(Comparator.comparingLong((Row row) -> -row.count(MISSING))
                        .thenComparing(visit.byName("organisation.name")))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = missing.stream()
                .limit(LATE_NAMED)
                .map(row -> row.text("organisation.name"))
                .toList();
        int others = missing.size() - named.size();
        return Optional.of(context.say(
                others == 0 ? "tile.incomplete" : others == 1 ? "tile.incomplete_one" : "tile.incomplete_others",
                others == 0 ? frame.formats().list(named) : String.join(", ", named),
                context.count(others)));
    }

    private List<String> remarks(TileContext context) {
        List<String> metrics = context.tile().metrics();
        List<String> remarks = new ArrayList<>();
        incomplete(context).ifPresent(remarks::add);
        if (!metrics.isEmpty() && scope.isWider(metrics)) {
            remarks.add(context.say("tile.whole_government"));
        }
        if (!metrics.isEmpty() && scope.isWiderThanSize(metrics)) {
            remarks.add(context.say("tile.all_sizes"));
        }
        if (!metrics.isEmpty() && scope.isWiderThanMission(metrics)) {
            remarks.add(context.say("tile.all_missions"));
        }
        if (!Scope.knowBasis(metrics, context.visit().chosen().basis())) {
            remarks.add(context.say("tile.basis_unknown"));
        }
        if (isByPeriod(context.tile()) && !context.tile().base().isEmpty()) {
            remarks.add(context.say("tile.all_periods"));
        }
        if (!metrics.isEmpty() && !context.tile().allYears() && !scope.knowsYear(context.tile(), metrics)) {
            remarks.add(context.say("tile.any_year"));
        }
        return remarks;
    }

    private Optional<String> lineage(TileContext context) {
        return context.tile().metrics().stream()
                .findFirst()
                .flatMap(metric -> frame.lineage(metric, context.where(List.of(metric))));
    }
}
