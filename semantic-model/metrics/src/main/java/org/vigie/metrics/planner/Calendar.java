package org.vigie.metrics.planner;

import java.util.List;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.PeriodGrain;
import org.vigie.metrics.PeriodShift;

/**
 * How two rows of the calendar, the second joined to the first, stand to each other. Places in the calendar are counted
 * in months since year 0, so that neither a 31st nor a 29 February can get lost.
 */
record Calendar(RelBuilder builder, String earlier, String later) {
    RexNode matches(PeriodShift shift) {
        RexNode sameLength = builder.equals(first("granularity_code"), second("granularity_code"));
        if (shift instanceof PeriodShift.ToDate toDate) {
            RexNode sameYear = builder.equals(first("fiscal_year"), second("fiscal_year"));
            RexNode reached =
                    builder.call(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, first("start_date"), second("start_date"));
            return toDate.grain() == PeriodGrain.QUARTER
                    ? builder.and(
                            sameLength,
                            sameYear,
                            builder.equals(first("fiscal_quarter"), second("fiscal_quarter")),
                            reached)
                    : builder.and(sameLength, sameYear, reached);
        }
        if (shift instanceof PeriodShift.Window window) {
            RexNode apart =
                    builder.call(SqlStdOperatorTable.MINUS, month(second("start_date")), month(first("start_date")));
            return builder.and(
                    sameLength,
                    builder.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, apart, builder.literal(0)),
                    builder.call(SqlStdOperatorTable.LESS_THAN, apart, months(window.count(), window.grain())));
        }
        PeriodShift.Back back = (PeriodShift.Back) shift;
        return builder.and(
                sameLength,
                builder.equals(
                        month(first("start_date")),
                        builder.call(
                                SqlStdOperatorTable.MINUS,
                                month(second("start_date")),
                                months(back.count(), back.grain()))));
    }

    private RexNode months(int count, PeriodGrain grain) {
        return switch (grain) {
            case MONTH -> builder.literal(count);
            case QUARTER -> builder.literal(3 * count);
            case FISCAL_YEAR -> builder.literal(12 * count);
            case PERIOD ->
                builder.call(
                        SqlStdOperatorTable.CASE,
                        List.of(
                                builder.equals(second("granularity_code"), builder.literal("fiscal_year")),
                                builder.literal(12 * count),
                                builder.equals(second("granularity_code"), builder.literal("quarter")),
                                builder.literal(3 * count),
                                builder.literal(count)));
        };
    }

    private RexNode month(RexNode date) {
        return builder.call(
                SqlStdOperatorTable.PLUS,
                builder.call(SqlStdOperatorTable.MULTIPLY, extract(TimeUnitRange.YEAR, date), builder.literal(12)),
                extract(TimeUnitRange.MONTH, date));
    }

    private RexNode extract(TimeUnitRange unit, RexNode date) {
        return builder.call(SqlStdOperatorTable.EXTRACT, builder.getRexBuilder().makeFlag(unit), date);
    }

    private RexNode first(String column) {
        return builder.field(2, earlier, column);
    }

    private RexNode second(String column) {
        return builder.field(2, later, column);
    }
}
