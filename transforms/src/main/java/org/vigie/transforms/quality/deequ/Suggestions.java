package org.vigie.transforms.quality.deequ;

import com.amazon.deequ.profiles.ColumnProfile;
import com.amazon.deequ.suggestions.ConstraintSuggestion;
import com.amazon.deequ.suggestions.ConstraintSuggestionResult;
import com.amazon.deequ.suggestions.ConstraintSuggestionRunner;
import com.amazon.deequ.suggestions.rules.CategoricalRangeRule;
import com.amazon.deequ.suggestions.rules.CompleteIfCompleteRule;
import com.amazon.deequ.suggestions.rules.ConstraintRule;
import com.amazon.deequ.suggestions.rules.NonNegativeNumbersRule;
import com.amazon.deequ.suggestions.rules.UniqueIfApproximatelyUniqueRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import scala.collection.JavaConverters;

/** Deequ's profile of a frame and what it suggests to demand of each column, in one run. */
public final class Suggestions {
    /** What may be demanded of a column. */
    public enum Suggestion {
        COMPLETE,
        UNIQUE,
        VALUES,
        NOT_NEGATIVE
    }

    /**
     * What was seen of a column.
     *
     * @param distinct about how many different values: Deequ counts them by their hashes
     * @param values all of them where they are few
     */
    public record Seen(String column, long filled, long distinct, List<String> values, List<Suggestion> suggested) {
        public Seen {
            values = List.copyOf(values);
            suggested = List.copyOf(suggested);
        }
    }

    private static final String ANSI = "spark.sql.ansi.enabled";

    private Suggestions() {}

    /** In the order of the frame's columns; none of an empty frame. */
    public static List<Seen> of(Dataset<Row> frame) {
        ConstraintSuggestionResult result = profiled(frame);
        long rows = result.numRecordsUsedForProfiling();
        return Stream.of(frame.columns())
                .flatMap(column -> Scala.find(result.columnProfiles(), column).stream())
                .map(profile -> seen(profile, rows, result))
                .toList();
    }

    /** Deequ casts texts to numbers to see whether they are some, which exact arithmetic (ANSI) refuses. */
    private static ConstraintSuggestionResult profiled(Dataset<Row> frame) {
        RuntimeConfig settings = frame.sparkSession().conf();
        String before = settings.get(ANSI);
        settings.set(ANSI, false);
        try {
            return new ConstraintSuggestionRunner()
                    .onData(frame)
                    .addConstraintRules(Scala.seq(rules()))
                    .run();
        } finally {
            settings.set(ANSI, before);
        }
    }

    private static List<ConstraintRule<ColumnProfile>> rules() {
        List<ConstraintRule<ColumnProfile>> rules = new ArrayList<>();
        rules.add(new CompleteIfCompleteRule());
        rules.add(new UniqueIfApproximatelyUniqueRule());
        rules.add(new NonNegativeNumbersRule());
        rules.add(new CategoricalRangeRule(categories -> categories));
        return rules;
    }

    private static Seen seen(ColumnProfile profile, long rows, ConstraintSuggestionResult result) {
        List<Suggestion> suggested =
                Scala.find(result.constraintSuggestions(), profile.column()).map(Scala::list).orElse(List.of()).stream()
                        .flatMap(suggestion -> suggestion(suggestion).stream())
                        .toList();
        return new Seen(
                profile.column(),
                Math.round(profile.completeness() * rows),
                profile.approximateNumDistinctValues(),
                suggested.contains(Suggestion.VALUES) ? values(profile) : List.of(),
                suggested);
    }

    private static Optional<Suggestion> suggestion(ConstraintSuggestion suggestion) {
        Object rule = suggestion.suggestingRule();
        if (rule instanceof CompleteIfCompleteRule) {
            return Optional.of(Suggestion.COMPLETE);
        }
        if (rule instanceof UniqueIfApproximatelyUniqueRule) {
            return Optional.of(Suggestion.UNIQUE);
        }
        if (rule instanceof NonNegativeNumbersRule) {
            return Optional.of(Suggestion.NOT_NEGATIVE);
        }
        return rule instanceof CategoricalRangeRule ? Optional.of(Suggestion.VALUES) : Optional.empty();
    }

    /** Without the word that Deequ writes for a missing value. */
    private static List<String> values(ColumnProfile profile) {
        return Scala.optional(profile.histogram())
                .map(histogram -> JavaConverters.mapAsJavaMap(histogram.values()).keySet().stream()
                        .filter(value -> !value.equals("NullValue"))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }
}
