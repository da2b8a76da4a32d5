package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.ColumnType;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Field;
import org.vigie.metrics.SemanticModel;

/** The rows of a tile as they are, each column in the format of its type. */
final class TileRecords {
    private static final int MOST = 500;
    private static final String SYMBOL = "unit.symbol";
    private static final String DECIMALS = "indicator.decimals";
    private static final String TARGET = "target_value";
    /** What a target is told by beside its value: a range has bounds and no value. */
    private static final List<String> TARGET_PARTS = List.of("target_kind_code", "low_value", "high_value", "due_date");

    private static final String VALID_TO = "valid_to";
    private static final String ORGANISATION = "organisation_id";
    /** How tables that must name an end say that there is none. */
    private static final String NEVER = "9999-";
    /** A text so short that breaking it costs more than it saves. */
    private static final int BRIEF = 14;

    private final TileContext context;
    private final Tile.Records records;
    private final Dataset dataset;
    private final boolean ofIndicators;
    private final boolean ofTargets;

    TileRecords(TileContext context, Tile.Records records) {
        this.context = context;
        this.records = records;
        this.dataset = SemanticModel.shipped().findDatasetOf(records.table()).orElseThrow();
        this.ofIndicators = SemanticModel.shipped().reachableFields(dataset).containsAll(List.of(SYMBOL, DECIMALS))
                && records.columns().stream().anyMatch(column -> isMeasured(column.field()));
        this.ofTargets = ofIndicators
                && records.columns().stream().anyMatch(column -> column.field().equals(TARGET))
                && TARGET_PARTS.stream()
                        .allMatch(part ->
                                SemanticModel.shipped().findField(dataset, part).isPresent());
    }

    TileView.RecordsView view() {
        List<TileView.RecordRow> rows = context
                .visit()
                .list(
                        records.table(),
                        fields(),
                        context.scope().of(context.tile(), dataset, records.where()),
                        records.order(),
                        MOST)
                .stream()
                .map(this::row)
                .toList();
        int shown = Math.min(rows.size(), records.limit());
        String count = context.count(rows.size());
        return new TileView.RecordsView(
                context.in(context.tile().question()),
                records.count().map(label -> context.in(label, count)).orElse(context.say("tile.rows", count)),
                records.columns().stream().map(this::heading).toList(),
                rows.subList(0, shown),
                rows.subList(shown, rows.size()),
                context.say("records.rest", context.count(rows.size() - (long) shown)),
                rows.isEmpty() ? records.none().map(context::in) : Optional.empty());
    }

    private List<String> fields() {
        return Stream.of(
                        records.columns().stream()
                                .flatMap(column -> Stream.of(
                                                Stream.of(column.field()),
                                                column.linkField().stream(),
                                                column.before().stream())
                                        .flatMap(fields -> fields)),
                        ofIndicators ? Stream.of(SYMBOL, DECIMALS) : Stream.<String>of(),
                        ofTargets ? TARGET_PARTS.stream() : Stream.<String>of())
                .flatMap(fields -> fields)
                .distinct()
                .toList();
    }

    private Field field(Tile.Records.Column column) {
        return SemanticModel.shipped().findField(dataset, column.field()).orElseThrow();
    }

    private TileView.Heading heading(Tile.Records.Column column) {
        Field field = field(column);
        return new TileView.Heading(
                column.label()
                        .map(context::in)
                        .orElseGet(() -> field.label().in(context.frame().language())),
                css(field.type()));
    }

    private static String css(ColumnType type) {
        return isNumber(type)
                ? "number"
                : type == ColumnType.Plain.DATE || type == ColumnType.Plain.TIMESTAMP ? "date" : "text";
    }

    private TileView.RecordRow row(Row row) {
        return new TileView.RecordRow(
                records.columns().stream().map(column -> cell(column, row)).toList());
    }

    private TileView.RecordCell cell(Tile.Records.Column column, Row row) {
        String text = row.text(column.field());
        Optional<String> href = column.link()
                .flatMap(page -> column.linkField()
                        .flatMap(row::findText)
                        .map(code -> Address.of(page, context.frame().language(), code)
                                + context.frame().query()));
        Optional<StatusBadge> status = column.field().endsWith("status_code") && Texts.has("status." + text)
                ? Optional.of(StatusBadge.of(text, context.frame().texts()))
                : Optional.empty();
        ColumnType type = field(column).type();
        Optional<Measured> measured = measured(column, row);
        String shown = measured.map(Measured::text).orElseGet(() -> shown(column.field(), type, text, row));
        String css = css(type);
        return new TileView.RecordCell(
                shown,
                measured.flatMap(Measured::exact),
                href,
                status,
                change(column, row),
                css.equals("text") && shown.length() <= BRIEF ? "text brief" : css);
    }

    /** The value of a metric that the row holds, as the metric is written. */
    private Optional<Measured> measured(Tile.Records.Column column, Row row) {
        return column.metric()
                .flatMap(metric ->
                        row.number(column.field()).map(number -> context.visit().measured(metric, number)));
    }

    private Optional<TileView.Change> change(Tile.Records.Column column, Row row) {
        return column.metric()
                .flatMap(metric -> row.number(column.field())
                        .flatMap(now -> column.before()
                                .flatMap(row::number)
                                .map(then -> new Change(context.visit(), context.frame()).of(metric, now, then))));
    }

    private String shown(String field, ColumnType type, String text, Row row) {
        if (field.endsWith(VALID_TO)) {
            return lastDay(text);
        }
        if (field.equals(TARGET) && ofTargets) {
            return target(row);
        }
        if (text.isEmpty()) {
            return "";
        }
        if (field.endsWith(ORGANISATION)) {
            return context.visit().organisationName(text);
        }
        if (type == ColumnType.Plain.DATE || type == ColumnType.Plain.TIMESTAMP) {
            return context.frame().formats().date(LocalDate.parse(text.substring(0, 10)));
        }
        if (type == ColumnType.Plain.BOOLEAN) {
            return context.say(text.equals("true") ? "records.yes" : "records.no");
        }
        if (isNumber(type)) {
            return number(field, row.number(field).orElse(BigDecimal.ZERO), row);
        }
        return context.memberName(text);
    }

    /** The target in words, as the sheets of indicators and organisations say it. */
    private String target(Row row) {
        Map<String, Integer> positions = new HashMap<>(row.positions());
        positions.put("unit_symbol", positions.get(SYMBOL));
        positions.put("decimals", positions.get(DECIMALS));
        return new TargetText(context.frame().texts(), context.frame().formats())
                .target(new Row(positions, row.values()));
    }

    /** The last day on which a row is valid: its end is the first day on which it no longer is, or none. */
    private String lastDay(String end) {
        if (end.isEmpty() || end.startsWith(NEVER)) {
            return context.say("records.no_end");
        }
        return context.frame()
                .formats()
                .date(LocalDate.parse(end.substring(0, 10)).minusDays(1));
    }

    private static boolean isMeasured(String field) {
        return field.equals("value") || field.endsWith("_value");
    }

    private String number(String field, BigDecimal number, Row row) {
        Formats formats = context.frame().formats();
        if (ofIndicators && isMeasured(field)) {
            return formats.measured(
                    number, row.number(DECIMALS).map(BigDecimal::intValue).orElse(0), row.text(SYMBOL));
        }
        if (field.endsWith("_ratio") || field.endsWith("_share") || field.endsWith("_score")) {
            return formats.percent(number);
        }
        if (field.equals("score") || field.endsWith("_points")) {
            return formats.decimal(number, 1);
        }
        if (field.endsWith("_hours")) {
            return formats.hours(number);
        }
        return formats.measured(number, 0, "");
    }

    private static boolean isNumber(ColumnType type) {
        return type == ColumnType.Plain.INTEGER
                || type == ColumnType.Plain.BIGINT
                || type instanceof ColumnType.Decimal;
    }
}
