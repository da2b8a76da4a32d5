package org.vigie.dashboards.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.dashboards.api.WrittenQuestion;
import org.vigie.metrics.planner.Condition;
import picocli.CommandLine.Option;

/** The options of {@code vigie query} that SQL says itself. */
final class QuestionByNames {
    @Option(names = "--metrics", split = ",", hideParamSyntax = true, paramLabel = "a,b")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--by", split = ",", hideParamSyntax = true, paramLabel = "f,g")
    private List<String> by = new ArrayList<>();

    @Option(names = "--where", paramLabel = "f=v")
    private List<String> where = new ArrayList<>();

    @Option(names = "--order", split = ",", hideParamSyntax = true, paramLabel = "f,-a")
    private List<String> order = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--totals")
    private boolean totals;

    @Option(names = "--compare", split = ",", hideParamSyntax = true, paramLabel = "previous_period,previous_year")
    private List<String> compare = new ArrayList<>();

    /** What was written, with the SQL that may stand in place of the names. */
    WrittenQuestion beside(Optional<String> sql) {
        return new WrittenQuestion(
                sql,
                metrics,
                by,
                where.stream().map(QuestionByNames::condition).toList(),
                order,
                Optional.ofNullable(limit),
                totals,
                compare);
    }

    /** {@code field=value}, {@code field!=value}, {@code field>=value} and their like; all after the operator is value. */
    private static Condition condition(String text) {
        for (String op : List.of("!=", ">=", "<=", "=", ">", "<")) {
            int at = text.indexOf(op);
            if (at > 0 && text.substring(0, at).matches("[a-z_.]+")) {
                return new Condition(text.substring(0, at), op, List.of(text.substring(at + op.length())));
            }
        }
        throw UsageErrors.notACondition(text);
    }
}
