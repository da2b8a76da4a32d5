package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.definition.Definition;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;

/** Reads pages of tiles and checks them against the semantic layer, so that a misspelt metric stops the start. */
final class DashboardReader {
    private static final List<String> WIDTHS = List.of("3", "4", "5", "6", "7", "8", "12");
    private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=", "in", "is_null");
    private static final int RECORDS_SHOWN = 10;

    private record Place(String dashboard, Definition definition) {}

    private final SemanticModel model = SemanticModel.shipped();
    private final Map<String, Place> tiles = new HashMap<>();
    private final List<Named> named = new ArrayList<>();

    /** A page that a file names, checked once all are read. */
    private record Named(String page, Definition where) {}

    Dashboard read(Definition file) {
        file.allowOnly("id", "title", "path", "navigation", "by-organisation", "answer", "headlines", "tiles");
        String id = file.text("id");
        if (!file.file().equals(id + ".yml")) {
            file.problem("id", Label.of("Le fichier doit s’appeler %s.yml.", "The file must be called %s.yml.", id));
        }
        return new Dashboard(
                id,
                file.label("title"),
                file.has("path") ? Optional.of(file.label("path")) : Optional.empty(),
                file.find("navigation").map(DashboardReader::place),
                file.flag("by-organisation"),
                file.find("answer").map(this::summary),
                file.list("headlines").stream()
                        .map(headline -> headline(headline, file.list("tiles")))
                        .toList(),
                file.list("tiles").stream().map(tile -> tile(id, tile)).toList());
    }

    private Dashboard.Headline headline(Definition headline, List<Definition> tiles) {
        headline.allowOnly("tile", "metric", "of", "name");
        List<String> known =
                tiles.stream().flatMap(tile -> tile.findText("id").stream()).toList();
        String tile = headline.text("tile");
        if (!known.contains(tile)) {
            unknown(headline, "tile", "Tuile", "tile", tile, known);
        }
        Optional<String> of = headline.has("of") ? Optional.of(metric(headline, "of")) : Optional.empty();
        Label name = headline.label("name");
        long holes = of.isPresent() ? 1 : 0;
        if (holes(name.fr()) != holes || holes(name.en()) != holes) {
            headline.problem("name", Label.of("Le nom doit avoir %s « %%s ».", "The name must have %s '%%s'.", holes));
        }
        return new Dashboard.Headline(tile, metric(headline, "metric"), of, name);
    }

    /** What only holds between files: links lead to pages that exist. */
    void checkTogether(List<Dashboard> dashboards) {
        List<String> known = Stream.concat(dashboards.stream().map(Dashboard::id), Address.ids().stream())
                .distinct()
                .sorted()
                .toList();
        for (Named page : named) {
            if (!known.contains(page.page())) {
                unknown(page.where(), "page", "Page", "page", page.page(), known);
            }
        }
    }

    private static Dashboard.Place place(Definition navigation) {
        navigation.allowOnly("section", "order", "name");
        String section = navigation.text("section");
        if (Section.find(section).isEmpty()) {
            unknown(navigation, "section", "Section", "section", section, Section.codes());
        }
        return new Dashboard.Place(
                Section.find(section).orElse(Section.GOVERNMENT),
                whole(navigation, "order", 0),
                navigation.label("name"));
    }

    private Dashboard.Summary summary(Definition answer) {
        answer.allowOnly("text", "none", "year", "metrics");
        List<String> metrics = metrics(answer, "metrics");
        boolean year = answer.flag("year");
        Label text = answer.label("text");
        long holes = metrics.size() + (year ? 1 : 0);
        if (holes(text.fr()) != holes || holes(text.en()) != holes) {
            answer.problem("text", Label.of("Le texte doit avoir %s « %%s ».", "The text must have %s '%%s'.", holes));
        }
        return new Dashboard.Summary(text, answer.label("none"), year, metrics);
    }

    private static long holes(String text) {
        return text.split("%s", -1).length - 1L;
    }

    private Tile tile(String dashboard, Definition tile) {
        tile.allowOnly(
                "id",
                "question",
                "explanation",
                "span",
                "all-years",
                "needs-organisation",
                "where",
                "figures",
                "parts",
                "threshold",
                "list",
                "chart",
                "table",
                "matrix",
                "records",
                "base",
                "empty",
                "deliver",
                "links");
        String id = tile.text("id");
        Place other = tiles.put(id, new Place(dashboard, tile));
        if (other != null) {
            tile.problem(
                    "id",
                    Label.of(
                            "La tuile « %s » existe déjà sur la page « %s ».",
                            "Tile '%s' already stands on page '%s'.", id, other.dashboard()));
        }
        Optional<Tile.Grid> table = tile.find("table").map(this::grid);
        List<String> figures = metrics(tile, "figures");
        return new Tile(
                id,
                tile.label("question"),
                label(tile, "explanation"),
                span(tile),
                tile.flag("all-years"),
                tile.flag("needs-organisation"),
                conditions(tile, datasetOf(tile, figures, table)),
                figures,
                metrics(tile, "parts"),
                tile.find("threshold").map(this::threshold),
                tile.find("list").map(this::listing),
                tile.find("chart").map(chart -> chart(chart, table)),
                table,
                tile.find("matrix").map(this::matrix),
                tile.find("records").map(this::records),
                metrics(tile, "base"),
                label(tile, "empty"),
                tile.texts("deliver"),
                tile.list("links").stream().map(this::link).toList());
    }

    private static Optional<Label> label(Definition definition, String key) {
        return definition.has(key) ? Optional.of(definition.label(key)) : Optional.empty();
    }

    private static int span(Definition tile) {
        String text = tile.text("span");
        if (!WIDTHS.contains(text)) {
            unknown(tile, "span", "Largeur", "width", text, WIDTHS);
            return 12;
        }
        return Integer.parseInt(text);
    }

    /** The dataset against which the tile's own conditions are read: that of the first thing it shows. */
    private Optional<Dataset> datasetOf(Definition tile, List<String> figures, Optional<Tile.Grid> table) {
        return Stream.concat(figures.stream(), table.stream().flatMap(grid -> grid.metrics().stream()))
                .findFirst()
                .or(() -> tile.find("list").flatMap(list -> list.findText("metric")))
                .or(() -> tile.find("matrix").flatMap(matrix -> matrix.findText("metric")))
                .flatMap(model::findMetric)
                .map(metric -> model.dataset(metric.dataset()));
    }

    private List<Condition> conditions(Definition definition, Optional<Dataset> dataset) {
        return definition.list("where").stream()
                .map(where -> condition(where, dataset))
                .toList();
    }

    private Condition condition(Definition where, Optional<Dataset> dataset) {
        where.allowOnly("field", "op", "values");
        String operator = where.findText("op").orElse("in");
        if (!OPERATORS.contains(operator)) {
            unknown(where, "op", "Opérateur", "operator", operator, OPERATORS);
        }
        String field = where.text("field");
        dataset.ifPresent(from -> field(where, "field", from, field));
        return new Condition(field, operator, where.texts("values"));
    }

    private Tile.Listing listing(Definition list) {
        list.allowOnly("metric", "of", "by", "summary", "none", "title", "row");
        Tile.Listing listing = new Tile.Listing(
                metric(list, "metric"),
                metric(list, "of"),
                list.text("by"),
                list.label("summary"),
                list.label("none"),
                list.label("title"),
                list.label("row"));
        fields(list, "by", listing.metric(), List.of(listing.code(), listing.name()));
        return listing;
    }

    private Tile.Link link(Definition link) {
        link.allowOnly("page", "text", "query");
        Tile.Link read = new Tile.Link(link.text("page"), link.label("text"), link.findText("query"));
        named.add(new Named(read.page(), link));
        return read;
    }

    private Tile.Chart chart(Definition chart, Optional<Tile.Grid> table) {
        chart.allowOnly("kind", "series");
        String kind = chart.text("kind");
        if (!Tile.Chart.KINDS.contains(kind)) {
            unknown(chart, "kind", "Graphique", "chart", kind, Tile.Chart.KINDS);
        }
        List<String> drawable = table.map(Tile.Grid::metrics).orElse(List.of());
        List<String> series = chart.texts("series");
        series.stream()
                .filter(metric -> !drawable.contains(metric))
                .forEach(metric -> unknown(chart, "series", "Série", "series", metric, drawable));
        return new Tile.Chart(kind, series);
    }

    private Tile.Grid grid(Definition table) {
        table.allowOnly("by", "groups", "order", "metrics", "limit", "reason");
        Tile.Grid grid = new Tile.Grid(
                table.texts("by"),
                table.texts("groups"),
                table.findText("order"),
                metrics(table, "metrics"),
                table.has("limit") ? Optional.of(whole(table, "limit", 10)) : Optional.empty(),
                table.findText("reason"));
        if (grid.by().isEmpty()) {
            table.problem("by", new Label("« by » doit nommer un champ.", "'by' must name a field."));
        }
        grid.metrics().forEach(metric -> {
            fields(table, "by", metric, grid.by());
            fields(table, "groups", metric, grid.groups());
            fields(table, "reason", metric, grid.reason().stream().toList());
        });
        return grid;
    }

    private Tile.Matrix matrix(Definition matrix) {
        matrix.allowOnly("metric", "rows", "columns", "reason");
        String metric = metric(matrix, "metric");
        return new Tile.Matrix(
                metric, side(matrix, "rows", metric), side(matrix, "columns", metric), matrix.findText("reason"));
    }

    private Tile.Matrix.Side side(Definition matrix, String key, String metric) {
        Definition side = matrix.child(key).allowOnly("by", "of", "code");
        Optional<String> of = side.has("of") ? Optional.of(metric(side, "of")) : Optional.empty();
        List<String> by = side.texts("by");
        if (by.size() != 2) {
            side.problem("by", new Label("« by » nomme un code et un nom.", "'by' names a code and a name."));
        }
        fields(side, "by", of.orElse(metric), by);
        Optional<String> code = side.findText("code");
        fields(side, "code", metric, code.stream().toList());
        return new Tile.Matrix.Side(by, of, code);
    }

    private Tile.Records records(Definition records) {
        records.allowOnly("table", "columns", "where", "order", "limit", "none", "count");
        String table = records.text("table");
        Optional<Dataset> dataset = model.findDatasetOf(table);
        if (dataset.isEmpty()) {
            unknown(
                    records,
                    "table",
                    "Table",
                    "table",
                    table,
                    model.datasets().stream()
                            .map(known -> known.table().name().value())
                            .toList());
        }
        List<String> order = records.texts("order");
        dataset.ifPresent(from -> order.forEach(
                field -> field(records, "order", from, field.startsWith("-") ? field.substring(1) : field)));
        return new Tile.Records(
                table,
                records.list("columns").stream()
                        .map(column -> column(column, dataset))
                        .toList(),
                conditions(records, dataset),
                order,
                whole(records, "limit", RECORDS_SHOWN),
                label(records, "none"),
                label(records, "count"));
    }

    private Tile.Records.Column column(Definition column, Optional<Dataset> dataset) {
        column.allowOnly("field", "label", "link", "by", "metric", "before");
        Tile.Records.Column read = new Tile.Records.Column(
                column.text("field"),
                label(column, "label"),
                column.findText("link"),
                column.findText("by"),
                column.has("metric") ? Optional.of(metric(column, "metric")) : Optional.empty(),
                column.findText("before"));
        if (read.before().isPresent() && read.metric().isEmpty()) {
            column.problem(
                    "before",
                    new Label(
                            "Un changement demande une mesure, qui en dit l’unité et le sens.",
                            "A change needs a metric, which says its unit and direction."));
        }
        dataset.ifPresent(from -> {
            field(column, "field", from, read.field());
            read.linkField().ifPresent(by -> field(column, "by", from, by));
            read.before().ifPresent(before -> field(column, "before", from, before));
        });
        read.link().ifPresent(page -> named.add(new Named(page, column)));
        return read;
    }

    private Threshold threshold(Definition threshold) {
        threshold.allowOnly("metric", "good", "watch", "low", "high");
        String metric = metric(threshold, "metric");
        if (threshold.has("low")) {
            return new Threshold.Between(metric, number(threshold, "low"), number(threshold, "high"));
        }
        BigDecimal good = number(threshold, "good");
        BigDecimal watch = number(threshold, "watch");
        return good.compareTo(watch) >= 0
                ? new Threshold.AtLeast(metric, good, watch)
                : new Threshold.AtMost(metric, good, watch);
    }

    private static BigDecimal number(Definition definition, String key) {
        String text = definition.text(key);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            definition.problem(key, Label.of("« %s » n’est pas un nombre.", "'%s' is not a number.", text));
            return BigDecimal.ZERO;
        }
    }

    private static int whole(Definition definition, String key, int usual) {
        return definition.has(key) ? number(definition, key).intValue() : usual;
    }

    private List<String> metrics(Definition definition, String key) {
        List<String> metrics = definition.texts(key);
        metrics.forEach(metric -> known(definition, key, metric));
        return metrics;
    }

    private String metric(Definition definition, String key) {
        String metric = definition.text(key);
        known(definition, key, metric);
        return metric;
    }

    private void known(Definition definition, String key, String metric) {
        if (model.findMetric(metric).isEmpty()) {
            unknown(
                    definition,
                    key,
                    "Mesure",
                    "metric",
                    metric,
                    model.metrics().stream().map(Metric::id).toList());
        }
    }

    /** Checks that a metric reaches the fields; one that is unknown was told already. */
    private void fields(Definition definition, String key, String metric, List<String> fields) {
        model.findMetric(metric)
                .map(found -> model.dataset(found.dataset()))
                .ifPresent(dataset -> fields.forEach(field -> field(definition, key, dataset, field)));
    }

    private void field(Definition definition, String key, Dataset from, String field) {
        if (model.findField(from, field).isEmpty()) {
            unknown(definition, key, "Champ", "field", field, model.reachableFields(from));
        }
    }

    private static void unknown(
            Definition definition, String key, String french, String english, String given, List<String> valid) {
        Label remedy =
                Nearest.question(given, valid, Label.of("Choix\u00a0: %s.", "Choices: %s.", String.join(", ", valid)));
        definition.problem(
                key,
                new Label(
                        french + " «\u00a0" + given + "\u00a0» inconnu(e). " + remedy.fr(),
                        "Unknown " + english + " '" + given + "'. " + remedy.en()));
    }
}
