package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.metrics.planner.Condition;

/** P5 e, what the index of an organisation would be under other weights: tried in the address, never stored. */
final class WhatIfPage implements Page {
    /** In an address, before the code of a component. */
    static final String WEIGHT = "weight.";

    private static final String TABLE = "fact_performance_index";

    @Override
    public String render(Visit visit) {
        PageFrame frame = visit.frame(
                "index", new Texts(visit.request().language()).say("whatif.title"), Address.WHAT_IF, "", false);
        return visit.write("whatif", Map.of("frame", frame, "page", view(visit, frame)));
    }

    private static WhatIfView view(Visit visit, PageFrame frame) {
        List<Option> organisations = visit.organisations();
        if (visit.organisation().isEmpty()) {
            return empty(organisations, frame.say("tile.choose_organisation"));
        }
        WhatIf tried = new WhatIf(rows(visit, frame).stream()
                .map(row -> component(visit.request(), row))
                .toList());
        if (tried.components().isEmpty()) {
            return empty(organisations, frame.say("whatif.none", frame.state().fiscalYear()));
        }
        Formats formats = frame.formats();
        boolean fine = tried.sharesAHundred();
        return new WhatIfView(
                organisations,
                Optional.empty(),
                fine ? Optional.empty() : Optional.of(frame.say("whatif.sum", formats.decimal(tried.weights(), 1))),
                tried.components().stream()
                        .map(component -> new WhatIfView.Component(
                                WEIGHT + component.code(),
                                component.name(),
                                points(frame, component.score()),
                                formats.measured(component.weight(), 0, ""),
                                points(frame, component.points()),
                                component.tried().stripTrailingZeros().toPlainString(),
                                fine ? points(frame, component.triedPoints()) : ""))
                        .toList(),
                points(frame, tried.score()),
                fine ? tried.triedScore().map(score -> tried(frame, tried, score)) : Optional.empty());
    }

    private static WhatIfView empty(List<Option> organisations, String reason) {
        return new WhatIfView(organisations, Optional.of(reason), Optional.empty(), List.of(), "", Optional.empty());
    }

    private static WhatIfView.Tried tried(PageFrame frame, WhatIf tried, BigDecimal score) {
        return new WhatIfView.Tried(
                frame.formats().decimal(score, 1),
                score.stripTrailingZeros().toPlainString(),
                tried.score()
                        .map(before -> score.subtract(before).setScale(1, RoundingMode.HALF_EVEN))
                        .map(change -> change.signum() == 0
                                ? frame.say("change.same")
                                : frame.formats().difference(change, 1, ""))
                        .orElse(""));
    }

    /** The components that count in the version in force, never in an experimental one. */
    private static List<Row> rows(Visit visit, PageFrame frame) {
        return visit
                .list(
                        TABLE,
                        List.of(
                                "index_component.code",
                                "index_component.name",
                                "index_version.is_experimental",
                                "score",
                                "effective_weight"),
                        List.of(
                                new Condition(
                                        "organisation.code",
                                        "=",
                                        List.of(visit.organisation()
                                                .orElseThrow()
                                                .code())),
                                new Condition(
                                        "period.fiscal_year",
                                        "=",
                                        List.of(frame.state().fiscalYear()))),
                        List.of("index_component.code"),
                        10_000)
                .stream()
                .filter(row -> !row.flag("index_version.is_experimental"))
                .filter(row -> row.number("effective_weight")
                        .filter(weight -> weight.signum() > 0)
                        .isPresent())
                .toList();
    }

    private static WhatIf.Component component(PageRequest request, Row row) {
        String code = row.text("index_component.code");
        BigDecimal weight = row.number("effective_weight").orElse(BigDecimal.ZERO);
        return new WhatIf.Component(
                code,
                row.text("index_component.name"),
                row.number("score"),
                weight,
                request.choice(WEIGHT + code).map(text -> weight(code, text)).orElse(weight));
    }

    /** Decimal points and commas both stand for what they are; anything but a number from 0 to 100 is refused. */
    private static BigDecimal weight(String code, String text) {
        String plain = text.replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,12})?") || new BigDecimal(plain).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw PageErrors.unknownWeight(code, text);
        }
        return new BigDecimal(plain);
    }

    private static String points(PageFrame frame, Optional<BigDecimal> points) {
        return points.map(number -> frame.formats().decimal(number, 1)).orElse(frame.say("site.none"));
    }
}
