package org.vigie.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What a metric may be compared with. Every metric has, without saying so, one of each: {@code spending_previous_year} is
 * its value then and {@code spending_previous_year_change} what it gained since.
 */
public enum PeriodComparison {
    PREVIOUS_PERIOD(PeriodGrain.PERIOD, new Label("période précédente", "previous period")),
    PREVIOUS_YEAR(
            PeriodGrain.FISCAL_YEAR,
            new Label("même période de l’exercice précédent", "same period of the previous year"));

    private static final String CHANGE = "_change";

    private final PeriodGrain grain;
    private final Label label;

    PeriodComparison(PeriodGrain grain, Label label) {
        this.grain = grain;
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(PeriodComparison::code).toList();
    }

    public static PeriodComparison of(String code) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.code().equals(code))
                .findFirst()
                .orElseThrow(() -> MetricErrors.unknownComparison(code, codes()));
    }

    /** The ids that a question compared in this way adds for a metric. */
    public List<String> idsFor(String metric) {
        return List.of(metric + "_" + code(), metric + "_" + code() + CHANGE);
    }

    /** The metric that an id means beyond those that are defined. */
    static Optional<Metric> findMetric(String id, Map<String, Metric> defined) {
        boolean change = id.endsWith(CHANGE);
        String compared = change ? id.substring(0, id.length() - CHANGE.length()) : id;
        return Arrays.stream(values())
                .filter(comparison -> compared.endsWith("_" + comparison.code()))
                .flatMap(comparison -> Optional.ofNullable(defined.get(compared.substring(
                                0, compared.length() - comparison.code().length() - 1)))
                        .map(base -> comparison.metric(id, base, change))
                        .stream())
                .findFirst();
    }

    private Metric metric(String id, Metric base, boolean change) {
        PeriodShift back = new PeriodShift.Back(1, grain);
        Map<String, Semantics.Input> inputs = new LinkedHashMap<>();
        inputs.put("now", new Semantics.Input(base.id(), Optional.empty()));
        inputs.put("before", new Semantics.Input(base.id(), Optional.of(back)));
        Expression difference = new Expression.Binary('-', new Expression.Named("now"), new Expression.Named("before"));
        return new Metric(
                id,
                named(base.label(), change),
                named(base.definition(), change),
                change ? base.id() + " - " + base.id() + "_" + code() : base.id() + " (" + code() + ")",
                base.unit(),
                base.direction(),
                "none",
                base.dataset(),
                change ? new Semantics.Derived(difference, inputs) : new Semantics.Offset(base.id(), back),
                base.terms());
    }

    private Label named(Label base, boolean change) {
        return new Label(
                base.fr() + (change ? ", écart avec\u00a0: " : ", ") + label.fr(),
                base.en() + (change ? ", change from: " : ", ") + label.en());
    }
}
