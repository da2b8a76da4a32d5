package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.dashboards.api.Lineage;
import org.vigie.dashboards.api.LineageAnswer;
import org.vigie.dashboards.api.LineageRequest;
import org.vigie.dashboards.api.QueryRequest;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.query.Answer;
import org.vigie.query.Publication;
import org.vigie.query.PublicationChoice;

/**
 * One reader's look at one page: the publication is fixed when it begins, so that all numbers on a page are of the same
 * moment. The same question is asked once, also by parts of the page that are made side by side.
 */
public final class Visit {
    /** The usual codes of sizes, by size; others follow. */
    private static final List<String> SIZES = List.of("small", "medium", "large", "very_large");

    private final PageRequest request;
    private final Publication publication;
    private final Room room;
    private final PageState state;
    private final Map<MetricQuery, List<Row>> answered = new ConcurrentHashMap<>();
    private final Map<MetricQuery, Optional<Row>> before = new ConcurrentHashMap<>();
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
    synchronized List<String> undelivered(List<String> contracts) {
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

    /** The metrics of the whole as the room saw them last; nothing where it saw none, or none that can still be asked. */
    Optional<Row> before(List<String> metrics, List<Condition> where) {
        return earlier()
                .flatMap(earlier -> before.computeIfAbsent(query(metrics, List.of(), where), asked -> {
                    try {
                        return rows(earlier.publication().ask(asked)).stream().findFirst();
                    } catch (EnvironmentException e) {
                        // an older publication may lack what today's metrics rest on
                        return Optional.empty();
                    }
                }));
    }

    /** What the page's numbers are compared with. */
    Optional<Earlier> earlier() {
        return room.earlier(publication);
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

    /** What the address asks beside the choices that every page has; the basis, which is one of these, is part of it. */
    Map<String, List<String>> question() {
        Map<String, List<String>> own = new TreeMap<>(request.choices());
        own.keySet().removeIf(name -> PageState.NAMES.contains(name) && !name.equals(PageState.BASIS));
        return own;
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

    Instant publishedAt() {
        return publication.publishedAt();
    }

    String publicationId() {
        return publication.id();
    }

    LocalDate asOf() {
        return publication.asOf();
    }

    /** Organisations that have indicators, by name: those a reader may choose. */
    List<Option> organisations() {
        return members("organisation");
    }

    /** What an organisation is called; its code where it has no indicators. */
    String organisationName(String code) {
        return organisations().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::name)
                .findFirst()
                .orElse(code);
    }

    /** Missions that have indicators, by name. */
    List<Option> missions() {
        return members("mission");
    }

    private List<Option> members(String dimension) {
        String code = dimension + ".code";
        String name = dimension + ".name";
        return ask(List.of("indicators"), List.of(code, name), List.of()).stream()
                .filter(row -> row.findText(code).isPresent())
                .sorted(byName(name))
                .map(row -> new Option(row.text(code), row.text(name)))
                .toList();
    }

    /** The organisation that the query names. */
    Optional<Option> organisation() {
        return state.organisation().map(code -> chosen(code, organisations(), PageErrors::unknownChoice));
    }

    /** The mission that the query names. */
    Optional<Option> mission() {
        return state.mission().map(code -> chosen(code, missions(), PageErrors::unknownMission));
    }

    /** Sizes of organisations, the smallest first; none where all organisations are of one size or of none that is known. */
    List<Option> sizes() {
        List<Option> sizes = list(
                        "dim_organisation",
                        List.of("size_band_code", "size_band_name"),
                        List.of(
                                new Condition("is_current", "=", List.of("true")),
                                new Condition("organisation_key", ">=", List.of("0"))),
                        List.of("size_band_code"),
                        10_000)
                .stream()
                .filter(row -> row.findText("size_band_name").isPresent())
                .map(row -> new Option(row.text("size_band_code"), row.text("size_band_name")))
                .distinct()
                .sorted(Comparator.comparingInt((Option size) ->
                                SIZES.indexOf(size.code()) < 0 ? SIZES.size() : SIZES.indexOf(size.code()))
                        .thenComparing(Option::code))
                .toList();
        return sizes.size() < 2 ? List.of() : sizes;
    }

    /** The size that the query names. */
    Optional<Option> size() {
        return state.size().map(code -> chosen(code, sizes(), PageErrors::unknownSize));
    }

    private static Option chosen(
            String code, List<Option> options, BiFunction<String, List<String>, DefinitionException> unknown) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        unknown.apply(code, options.stream().map(Option::code).toList()));
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
        return measured(metric, row.number(metric));
    }

    /** A value of a metric in its unit's format; in words where there is none. */
    Measured measured(String metric, Optional<BigDecimal> value) {
        return value.map(number -> measured(metric, number))
                .orElseGet(() -> new Measured(new Texts(request.language()).say("site.none"), "", Optional.empty()));
    }

    /** A value of a metric in its unit's format. */
    Measured measured(String metric, BigDecimal number) {
        Formats formats = new Formats(request.language());
        String bare = number.toPlainString();
        return switch (SemanticModel.shipped().metric(metric).unit()) {
            case "percent" -> new Measured(formats.percent(number), bare, Optional.empty());
            case "dollar" -> new Measured(formats.money(number), bare, Optional.of(formats.moneyExact(number)));
            case "dollar_per_unit" -> new Measured(formats.price(number), bare, Optional.empty());
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
        return Comparator.comparing((Row row) -> row.text(column), new Formats(request.language()).collator()::compare);
    }

    PageFrame frame(String here, String title, Address address, String subject, boolean charts) {
        Language language = request.language();
        Language other = language == Language.FR ? Language.EN : Language.FR;
        String path = address.in(language, subject);
        return new PageFrame(
                language,
                title,
                here,
                path,
                address.in(other, subject) + request.rawQuery(),
                path + state.query(publication.id()) + ownChoices(),
                charts,
                Optional.of(state),
                Optional.of(new PageFrame.Origin(publication.id(), publication.asOf())),
                compared(),
                Playlist.of(request),
                room.workspace(),
                room.version(),
                room.assets());
    }

    /** What the address says beside the choices of every page, as the point of a meeting. */
    private String ownChoices() {
        return question().entrySet().stream()
                .filter(choice -> !choice.getKey().equals(PageState.BASIS))
                .flatMap(choice -> choice.getValue().stream()
                        .map(value -> "&" + Addresses.encode(choice.getKey()) + "=" + Addresses.encode(value)))
                .collect(Collectors.joining());
    }

    private Optional<String> compared() {
        Texts texts = new Texts(request.language());
        Formats formats = new Formats(request.language());
        return earlier()
                .map(earlier -> earlier.session()
                        .map(day -> texts.say(
                                "change.since_session",
                                formats.date(day),
                                earlier.publication().id()))
                        .orElseGet(() -> texts.say(
                                "change.since_publication",
                                earlier.publication().id(),
                                formats.date(earlier.publication().asOf()))));
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
        StatusBasis basis = request.choice(PageState.BASIS)
                .map(QueryRequest::basis)
                .orElse(room.workspace().statusBasis());
        PublicationChoice of = PublicationChoice.of(request.choice("publication"), request.choice(PageState.AS_OF));
        return new PageState(
                years,
                room.publications(),
                year,
                basis,
                of.id(),
                of.asOf(),
                request.choice("organisation"),
                request.choice("mission"),
                request.choice("size"),
                request.choice("theme").map(code -> Theme.find(code).orElseThrow(() -> PageErrors.unknownTheme(code))));
    }

    static List<Row> rows(Answer answer) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (ResultColumn column : answer.columns()) {
            positions.put(column.name(), positions.size());
        }
        return answer.rows().stream().map(values -> new Row(positions, values)).toList();
    }
}
