package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.dashboards.api.Lineage;
import org.vigie.dashboards.api.LineageAnswer;
import org.vigie.dashboards.api.LineageRequest;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.query.Answer;
import org.vigie.query.Publication;

/**
 * One reader's look at one page: the publication is fixed when it begins, so that all numbers on a page are of the same
 * moment. The same question is asked once.
 */
public final class Visit {
    private final PageRequest request;
    private final Publication publication;
    private final Room room;
    private final PageState state;
    private final Map<MetricQuery, List<Row>> answered = new LinkedHashMap<>();
    private Optional<Set<String>> delivered = Optional.empty();

    Visit(PageRequest request, Publication publication, Room room) {
        this.request = request;
        this.publication = publication;
        this.room = room;
        this.state = state();
    }

    PageRequest request() {
        return request;
    }

    Details details() {
        return new Details(publication, state.basis(), request.language());
    }

    /** Those of the contracts of which no delivery is in force. Deliveries are read once, and only for empty tiles. */
    List<String> undelivered(List<String> contracts) {
        if (contracts.isEmpty()) {
            return contracts;
        }
        if (delivered.isEmpty()) {
            delivered = Optional.of(details().batches().stream()
                    .filter(batch -> batch.flag("is_in_force"))
                    .map(batch -> batch.text("contract_id"))
                    .collect(Collectors.toSet()));
        }
        Set<String> there = delivered.get();
        return contracts.stream().filter(contract -> !there.contains(contract)).toList();
    }

    /** The metrics of each member of the fields, under conditions. */
    List<Row> ask(List<String> metrics, List<String> by, List<Condition> where) {
        return answered.computeIfAbsent(query(metrics, by, where), asked -> rows(publication.ask(asked)));
    }

    /** Rows of a table as they are, under the names of their fields. */
    List<Row> list(String table, List<String> fields, List<Condition> where, List<String> order, int limit) {
        Map<String, String> named = new LinkedHashMap<>();
        fields.forEach(field -> named.put(field, field));
        return rows(publication.list(
                new DetailQuery(table, named, where, state.basis(), order, limit, 0, request.language())));
    }

    /** The metrics of the whole. */
    Row one(List<String> metrics, List<Condition> where) {
        return ask(metrics, List.of(), where).get(0);
    }

    /** What the API is asked for the same numbers. */
    MetricQuery query(List<String> metrics, List<String> by, List<Condition> where) {
        return new MetricQuery(
                metrics,
                by,
                where,
                state.basis(),
                List.of(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                request.language());
    }

    static List<Condition> inYear(String fiscalYear) {
        return List.of(new Condition("period.fiscal_year", "=", List.of(fiscalYear)));
    }

    /** A number walked back to the records it came from. */
    LineageAnswer lineage(LineageRequest asked) {
        return new Lineage(room.planner(), publication, asked).answer();
    }

    /** What is entered in rooms, where the workspace allows it. */
    Optional<RoomEntries> entries() {
        return room.entries();
    }

    /** How many records of a delivery were set aside; empty where nothing on this page rests on it. */
    Optional<Long> setAside(String deliveryId) {
        return publication.setAside(deliveryId);
    }

    PageState chosen() {
        return state;
    }

    /** Whether the reader sees every row there is. */
    boolean seesAll() {
        return switch (publication.principal().role()) {
            case PUBLIC, ANALYST -> false;
            default -> true;
        };
    }

    LocalDate asOf() {
        return publication.asOf();
    }

    /** Organisations that have indicators, by name: those a reader may choose. */
    List<Option> organisations() {
        return ask(List.of("indicators"), List.of("organisation.code", "organisation.name"), List.of()).stream()
                .sorted(byName("organisation.name"))
                .map(row -> new Option(row.text("organisation.code"), row.text("organisation.name")))
                .toList();
    }

    /** The organisation that the query names. */
    Optional<Option> organisation() {
        return state.organisation()
                .map(code -> organisations().stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> PageErrors.unknownChoice(
                                code, organisations().stream().map(Option::code).toList())));
    }

    List<Metric> metrics() {
        return SemanticModel.shipped().metrics();
    }

    String metricName(String id) {
        return SemanticModel.shipped().metric(id).label().in(request.language());
    }

    /** What a field is called when a metric is cut by it. */
    String fieldName(String metric, String id) {
        SemanticModel model = SemanticModel.shipped();
        return model.findField(model.dataset(model.metric(metric).dataset()), id)
                .map(field -> field.label().in(request.language()))
                .orElse(id);
    }

    /** A metric of a row in its unit's format. */
    Measured measured(String metric, Row row) {
        Formats formats = new Formats(request.language());
        Optional<BigDecimal> value = row.number(metric);
        if (value.isEmpty()) {
            return new Measured(new Texts(request.language()).say("site.none"), "", Optional.empty());
        }
        BigDecimal number = value.get();
        String bare = number.toPlainString();
        return switch (SemanticModel.shipped().metric(metric).unit()) {
            case "percent" -> new Measured(formats.percent(number), bare, Optional.empty());
            case "dollar" -> new Measured(formats.money(number), bare, Optional.of(formats.moneyExact(number)));
            case "count" -> new Measured(formats.decimal(number, 0), bare, Optional.empty());
            case "hour" -> new Measured(formats.hours(number), bare, Optional.empty());
            case "point" -> new Measured(formats.decimal(number, 1), bare, Optional.empty());
            case "ratio" -> new Measured(formats.decimal(number, 2), bare, Optional.empty());
            case "indicator_unit" ->
                new Measured(
                        formats.decimal(
                                number,
                                Math.min(
                                        2,
                                        Math.max(0, number.stripTrailingZeros().scale()))),
                        bare,
                        Optional.empty());
            default -> new Measured(formats.decimal(number, 0), bare, Optional.of(formats.decimal(number, 1)));
        };
    }

    Comparator<Row> byName(String column) {
        Collator collator = Collator.getInstance(request.language().locale());
        return Comparator.comparing((Row row) -> row.text(column), collator::compare);
    }

    PageFrame frame(String here, String title, Address address, String subject, boolean charts) {
        Language language = request.language();
        Language other = language == Language.FR ? Language.EN : Language.FR;
        return new PageFrame(
                language,
                title,
                here,
                address.in(language, subject),
                address.in(other, subject) + request.rawQuery(),
                charts,
                Optional.of(state),
                Optional.of(new PageFrame.Origin(publication.id(), publication.asOf())),
                room.workspace(),
                room.version(),
                room.assets());
    }

    String write(String template, Map<String, Object> parameters) {
        return room.write(template, parameters);
    }

    private PageState state() {
        List<String> years = room.years(publication);
        String year = request.choice("period").orElseGet(() -> room.latestJudged(publication));
        if (!years.contains(year) && !years.isEmpty()) {
            throw PageErrors.unknownYear(year, years);
        }
        StatusBasis basis = request.choice("basis")
                .map(code -> StatusBasis.find(code).orElseThrow(() -> PageErrors.unknownBasis(code)))
                .orElse(room.workspace().statusBasis());
        return new PageState(years, year, basis, request.choice("publication"), request.choice("organisation"));
    }

    static List<Row> rows(Answer answer) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (ResultColumn column : answer.columns()) {
            positions.put(column.name(), positions.size());
        }
        return answer.rows().stream().map(values -> new Row(positions, values)).toList();
    }
}
