package org.vigie.metrics.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What engines are known to take in different ways, break by break: either it is spelled so that all of them mean the same,
 * or no statement is written. {@code EnginesAgreeTest} runs what is written.
 */
class DialectsTest {
    private static final Engine DUCKDB = Engine.duckDb();
    private static final Engine TRINO =
            Engine.trino("delta", "gold", Map.of("fact_budget", 7L, "dim_period", 0L, "dim_organisation", 12L));

    @Test
    void everyTableIsReadAtTheVersionThatThePublicationPins() {
        assertThat(written(
                        TRINO,
                        builder -> builder.scan("fact_budget")
                                .scan("dim_period")
                                .join(
                                        JoinRelType.LEFT,
                                        builder.equals(
                                                builder.field(2, 0, "period_key"), builder.field(2, 1, "period_key")))
                                .project(builder.field("fiscal_year"))
                                .build()))
                .isEqualTo("""
                        SELECT "dim_period"."fiscal_year"
                        FROM "delta"."gold"."fact_budget" FOR VERSION AS OF 7 AS "fact_budget"
                         LEFT JOIN "delta"."gold"."dim_period" FOR VERSION AS OF 0 AS "dim_period" ON "fact_budget"."period_key" = "dim_period"."period_key\"""");
    }

    @Test
    void aTableThatThePublicationDoesNotPinIsEmptyAndNeverReadAsItIsNow() {
        assertThat(written(
                        TRINO,
                        builder -> builder.scan("bridge_indicator_mission")
                                .project(builder.field("weight"))
                                .build()))
                .isEqualTo("""
                        SELECT "weight"
                        FROM (SELECT CAST(NULL AS BIGINT) AS "indicator_key", CAST(NULL AS BIGINT) AS "mission_key", CAST(NULL AS DECIMAL(18, 12)) AS "weight"
                          FROM (VALUES (NULL)) AS "t" ("none")
                          WHERE 1 = 0) AS "bridge_indicator_mission\"""");
    }

    @Test
    void wholeNumbersAreDividedAsWholeNumbers() {
        BiFunction<RelBuilder, RexNode, RexNode> division =
                (builder, key) -> builder.call(ExactOperators.WHOLE_DIVISION, key, builder.literal(2));
        assertThat(expression(DUCKDB, "period_key", division)).isEqualTo("\"period_key\" // 2");
        assertThat(expression(TRINO, "period_key", division)).isEqualTo("\"period_key\" / 2");
    }

    @Test
    void decimalsAreDividedInWholeNumbersWithoutRounding() {
        BiFunction<RelBuilder, RexNode, RexNode> division = (builder, amount) -> builder.call(
                ExactOperators.DIGITS_DIVISION,
                builder.call(ExactOperators.DIGITS, amount),
                builder.call(ExactOperators.DIGITS, amount));
        String duck = "CAST(REPLACE(CAST(\"amount\" AS VARCHAR), '.', '') AS HUGEINT)";
        assertThat(expression(DUCKDB, "amount", division)).isEqualTo(duck + " // " + duck);
        String trino = "CAST(REPLACE(CAST(\"amount\" AS VARCHAR), '.', '') AS DECIMAL(38, 0))";
        assertThat(expression(TRINO, "amount", division))
                .isEqualTo("(" + trino + " - MOD(" + trino + ", " + trino + ")) / " + trino);
    }

    @Test
    void aSumThatADivisionLooksAtSeveralTimesIsWrittenOnce() {
        Function<RelBuilder, RelNode> rate = builder -> {
            builder.scan("fact_budget");
            builder.aggregate(
                    builder.groupKey("period_key"),
                    builder.sum(builder.field("amount")).as("amount"),
                    builder.count(builder.field("budget_key")).as("amounts"));
            return builder.project(
                            List.of(
                                    builder.field("period_key"),
                                    ExactRatio.of(builder, builder.field("amount"), builder.field("amounts"))),
                            List.of("period_key", "mean"),
                            true)
                    .build();
        };
        for (Engine engine : List.of(DUCKDB, TRINO)) {
            String sql = written(engine, rate);
            assertThat(sql.split("SUM\\(", -1)).as(sql).hasSize(2);
            assertThat(sql.split("COUNT\\(", -1)).as(sql).hasSize(2);
            assertThat(sql).contains("\"amount\" AS DECIMAL(38, 2)").contains("GROUP BY \"period_key\")");
        }
    }

    @Test
    void decimalsKeepTheir38Digits() {
        BiFunction<RelBuilder, RexNode, RexNode> cast =
                (builder, amount) -> builder.cast(amount, SqlTypeName.DECIMAL, 38, 6);
        assertThat(expression(DUCKDB, "amount", cast)).isEqualTo("CAST(\"amount\" AS DECIMAL(38, 6))");
        assertThat(expression(TRINO, "amount", cast)).isEqualTo("CAST(\"amount\" AS DECIMAL(38, 6))");
    }

    @Test
    void codesOfDifferentLengthsUnderOneCaseAreNotPadded() {
        both(
                "amount_type_code",
                (builder, code) -> builder.call(
                        SqlStdOperatorTable.CASE,
                        builder.equals(code, builder.literal("planned")),
                        builder.literal("not_met"),
                        builder.literal("met")),
                "CASE WHEN \"amount_type_code\" = 'planned' THEN 'not_met' ELSE 'met' END");
    }

    @Test
    void castsOfConstantsAreLeftToTheEngineAndNotCutOff() {
        both(
                "amount",
                (builder, amount) ->
                        builder.cast(builder.literal(new BigDecimal("0.0000019")), SqlTypeName.DECIMAL, 7, 6),
                "CAST(0.0000019 AS DECIMAL(7, 6))");
    }

    @Test
    void aTextThatIsMissingHasNoCharset() {
        both(
                "amount_type_code",
                (builder, code) -> builder.getRexBuilder()
                        .makeAbstractCast(
                                builder.getTypeFactory().createTypeWithNullability(code.getType(), true),
                                builder.getRexBuilder().constantNull(),
                                false),
                "CAST(NULL AS VARCHAR)");
    }

    @Test
    void textsInAnyScriptStandAsTheyAre() {
        both(
                "amount_type_code",
                (builder, code) -> builder.equals(code, builder.literal("l'été ᐃᓄᒃᑎᑐᑦ 数")),
                "\"amount_type_code\" = 'l''été ᐃᓄᒃᑎᑐᑦ 数'");
    }

    @Test
    void anAggregateOfAnAggregateIsTwoStatements() {
        Function<RelBuilder, RelNode> nested = builder -> {
            builder.scan("fact_budget");
            builder.aggregate(
                    builder.groupKey("period_key"),
                    builder.sum(builder.field("amount")).as("whole"));
            return builder.aggregate(
                            builder.groupKey(),
                            builder.max(builder.field("whole")).as("most"))
                    .build();
        };
        for (Engine engine : List.of(DUCKDB, TRINO)) {
            assertThat(written(engine, nested)).contains("SELECT MAX(\"whole\") AS \"most\"\nFROM (SELECT");
        }
    }

    @Test
    void percentilesAreExactOnTrinoToo() {
        assertThat(aggregate(TRINO, ExactPercentile.of(new BigDecimal("0.9"))))
                .isEqualTo("ELEMENT_AT(ARRAY_SORT(ARRAY_AGG(\"amount\") FILTER (WHERE \"amount\" IS NOT NULL)),"
                        + " CAST(GREATEST(CEILING(COUNT(\"amount\") * 0.9), 1) AS BIGINT))");
        assertThat(aggregate(TRINO, ExactPercentile.median()))
                .isEqualTo("((ELEMENT_AT(ARRAY_SORT(ARRAY_AGG(\"amount\") FILTER (WHERE \"amount\" IS NOT NULL)),"
                        + " (COUNT(\"amount\") + 1) / 2) + ELEMENT_AT(ARRAY_SORT(ARRAY_AGG(\"amount\") FILTER (WHERE"
                        + " \"amount\" IS NOT NULL)), (COUNT(\"amount\")) / 2 + 1)) * 0.5)");
        assertThat(aggregate(DUCKDB, ExactPercentile.of(new BigDecimal("0.9"))))
                .isEqualTo("quantile_disc(\"amount\", 0.9)");
    }

    @Test
    void rowsAreSkippedAndCutTheWayTrinoWritesIt() {
        assertThat(written(
                        TRINO,
                        builder -> builder.scan("dim_period")
                                .project(builder.field("period_id"))
                                .sortLimit(20, 10, builder.field(0))
                                .build()))
                .endsWith("ORDER BY \"period_id\"\nOFFSET 20 ROWS\nFETCH NEXT 10 ROWS ONLY");
    }

    /** Each of these has at least two meanings, or none on one of the engines. */
    @TestFactory
    Stream<DynamicTest> whatEnginesTakeInDifferentWaysIsNotWrittenAtAll() {
        return Stream.of(
                refused(
                        "a quotient of decimals has as many digits as the engine likes",
                        "amount",
                        (builder, amount) -> builder.call(SqlStdOperatorTable.DIVIDE, amount, amount)),
                refused(
                        "days of the week are numbered from 0 or from 1",
                        "start_date",
                        (builder, date) -> extract(builder, TimeUnitRange.DOW, date)),
                refused(
                        "a quarter becomes six of them in INTERVAL '2' QUARTER",
                        "start_date",
                        (builder, date) -> plus(builder, date, TimeUnit.QUARTER)),
                refused("INTERVAL YEAR TO MONTH", "start_date", (builder, date) -> plus(builder, date, TimeUnit.MONTH)),
                refused(
                        "a double is rounded to a whole number, or cut off",
                        "amount",
                        (builder, amount) ->
                                builder.cast(builder.cast(amount, SqlTypeName.DOUBLE), SqlTypeName.INTEGER)),
                refused(
                        "FLOOR TO QUARTER",
                        "start_date",
                        (builder, date) -> builder.call(
                                SqlStdOperatorTable.FLOOR,
                                date,
                                builder.getRexBuilder().makeFlag(TimeUnitRange.QUARTER))),
                refused(
                        "DATE_TRUNC answers a timestamp",
                        "start_date",
                        (builder, date) -> typed(builder, SqlLibraryOperators.DATE_TRUNC, date.getType(), date)),
                refused(
                        "TIMESTAMPDIFF",
                        "start_date",
                        (builder, date) -> typed(
                                builder,
                                SqlStdOperatorTable.TIMESTAMP_DIFF,
                                builder.getTypeFactory().createSqlType(SqlTypeName.INTEGER),
                                builder.getRexBuilder().makeFlag(TimeUnit.MONTH),
                                date,
                                date)),
                refused(
                        "ILIKE",
                        "amount_type_code",
                        (builder, code) -> builder.call(SqlLibraryOperators.ILIKE, code, builder.literal("a%"))),
                refused(
                        "LEFT",
                        "amount_type_code",
                        (builder, code) -> builder.call(SqlLibraryOperators.LEFT, code, builder.literal(1))),
                refused(
                        "RIGHT",
                        "amount_type_code",
                        (builder, code) -> builder.call(SqlLibraryOperators.RIGHT, code, builder.literal(1))),
                refused(
                        "NTILE has a frame",
                        "amount",
                        (builder, amount) -> builder.aggregateCall(SqlStdOperatorTable.NTILE, builder.literal(4))
                                .over()
                                .orderBy(amount)
                                .toRex()),
                refused(
                        "a whole number beyond BIGINT",
                        "amount",
                        (builder, amount) -> builder.call(
                                SqlStdOperatorTable.PLUS,
                                amount,
                                builder.literal(new BigDecimal("12345678901234567890")))),
                aggregateRefused("an average has four digits, or is a double", SqlStdOperatorTable.AVG, "amount"),
                aggregateRefused("LISTAGG", SqlStdOperatorTable.LISTAGG, "amount_type_code"),
                aggregateRefused("EVERY", SqlStdOperatorTable.EVERY, "amount"),
                planRefused(
                        "COUNT(DISTINCT a, b)",
                        builder -> builder.scan("fact_budget")
                                .aggregate(
                                        builder.groupKey(),
                                        builder.count(
                                                true,
                                                "pairs",
                                                builder.field("period_key"),
                                                builder.field("budget_key")))
                                .build()),
                planRefused(
                        "a window inside an aggregate's FILTER",
                        builder -> builder.scan("fact_budget")
                                .aggregate(
                                        builder.groupKey(),
                                        builder.sum(builder.field("amount"))
                                                .filter(builder.equals(
                                                        builder.field("amount_type_code"), builder.literal("actual")))
                                                .as("spent"))
                                .build()),
                planRefused(
                        "GROUP BY what a window computes",
                        builder -> builder.scan("fact_budget")
                                .project(
                                        builder.aggregateCall(SqlStdOperatorTable.MAX, builder.field("amount"))
                                                .over()
                                                .toRex(),
                                        builder.field("amount"))
                                .aggregate(builder.groupKey(0), builder.sum(builder.field(1)))
                                .build()),
                planRefused(
                        "something unproved inside a sub-query",
                        builder -> builder.scan("fact_budget")
                                .filter(builder.in(
                                        builder.scan("fact_budget")
                                                .project(builder.call(
                                                        SqlStdOperatorTable.DIVIDE,
                                                        builder.field("period_key"),
                                                        builder.literal(2)))
                                                .build(),
                                        List.of(builder.field("period_key"))))
                                .build()));
    }

    private static RexNode extract(RelBuilder builder, TimeUnitRange unit, RexNode date) {
        return builder.call(SqlStdOperatorTable.EXTRACT, builder.getRexBuilder().makeFlag(unit), date);
    }

    private static RexNode plus(RelBuilder builder, RexNode date, TimeUnit unit) {
        return builder.call(
                SqlStdOperatorTable.DATETIME_PLUS,
                date,
                builder.getRexBuilder()
                        .makeIntervalLiteral(
                                BigDecimal.valueOf(6), new SqlIntervalQualifier(unit, null, SqlParserPos.ZERO)));
    }

    private static RexNode typed(RelBuilder builder, SqlOperator operator, RelDataType type, RexNode... operands) {
        return builder.getRexBuilder().makeCall(type, operator, List.of(operands));
    }

    private static DynamicTest refused(String what, String column, BiFunction<RelBuilder, RexNode, RexNode> value) {
        return planRefused(what, builder -> projected(builder, column, value));
    }

    private static DynamicTest aggregateRefused(String what, SqlAggFunction function, String column) {
        return planRefused(
                what,
                builder -> builder.scan("fact_budget")
                        .aggregate(
                                builder.groupKey(),
                                builder.aggregateCall(function, builder.field(column))
                                        .as("all"))
                        .build());
    }

    private static DynamicTest planRefused(String what, Function<RelBuilder, RelNode> plan) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertThatThrownBy(() -> written(DUCKDB, plan))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("Not proved to mean the same on every engine: "));
    }

    private static void both(String column, BiFunction<RelBuilder, RexNode, RexNode> value, String expected) {
        assertThat(expression(DUCKDB, column, value)).isEqualTo(expected);
        assertThat(expression(TRINO, column, value)).isEqualTo(expected);
    }

    private static String expression(Engine engine, String column, BiFunction<RelBuilder, RexNode, RexNode> value) {
        return selected(written(engine, builder -> projected(builder, column, value)));
    }

    private static String aggregate(Engine engine, SqlAggFunction function) {
        return selected(written(
                engine,
                builder -> builder.scan("fact_budget")
                        .aggregate(
                                builder.groupKey(),
                                builder.aggregateCall(function, builder.field("amount"))
                                        .as("x"))
                        .build()));
    }

    private static RelNode projected(
            RelBuilder builder, String column, BiFunction<RelBuilder, RexNode, RexNode> value) {
        builder.scan(column.endsWith("_date") ? "dim_period" : "fact_budget");
        return builder.project(List.of(value.apply(builder, builder.field(column))), List.of("x"), true)
                .build();
    }

    private static String selected(String sql) {
        return sql.substring("SELECT ".length(), sql.lastIndexOf(" AS \"x\""));
    }

    private static String written(Engine engine, Function<RelBuilder, RelNode> plan) {
        RelBuilder builder = new WarehouseSchema().builder();
        return new Unparser(engine)
                .planned(plan.apply(builder), new Binding(builder), List.of(), 1)
                .sql();
    }
}
