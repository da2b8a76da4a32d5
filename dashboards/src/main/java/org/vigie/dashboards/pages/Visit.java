package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
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

    /** The metrics of each member of the fields, under equalities. */
    List<Row> ask(List<String> metrics, List<String> by, Map<String, String> where) {
        MetricQuery query = new MetricQuery(
                metrics,
                by,
                where.entrySet().stream()
                        .map(entry -> new Condition(entry.getKey(), "=", List.of(entry.getValue())))
                        .toList(),
                state.basis(),
                List.of(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                request.language());
        return answered.computeIfAbsent(query, asked -> rows(publication.ask(asked)));
    }

    /** The metrics of the whole. */
    Row one(List<String> metrics, Map<String, String> where) {
        return ask(metrics, List.of(), where).get(0);
    }

    Map<String, String> inYear(Map<String, String> where, String fiscalYear) {
        Map<String, String> all = new LinkedHashMap<>(where);
        all.put("period.fiscal_year", fiscalYear);
        return all;
    }

    List<Metric> metrics() {
        return SemanticModel.shipped().metrics();
    }

    String metricName(String id) {
        return SemanticModel.shipped().metric(id).label().in(request.language());
    }

    String fieldName(String id) {
        int dot = id.indexOf('.');
        return SemanticModel.shipped()
                .dataset(id.substring(0, dot))
                .findField(id.substring(dot + 1))
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
        return new PageState(years, year, basis, request.choice("publication"));
    }

    static List<Row> rows(Answer answer) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (ResultColumn column : answer.columns()) {
            positions.put(column.name(), positions.size());
        }
        return answer.rows().stream().map(values -> new Row(positions, values)).toList();
    }
}
