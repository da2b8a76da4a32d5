package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Language;
import org.vigie.dashboards.api.Api;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.query.Answer;
import org.vigie.query.Publication;

/** Prints an answer: JSON as the API gives it, CSV without remarks, or a table with what its reader must know. */
final class PrintedAnswer {
    private final PrintWriter out;
    private final Language language;

    PrintedAnswer(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(Publication asked, Answer answer, int limit, PrintedForm form) {
        if (form == PrintedForm.JSON) {
            out.println(new String(Api.answer(asked, answer, limit, language), StandardCharsets.UTF_8));
            return;
        }
        TextTable table = new TextTable(
                answer.columns().stream().map(ResultColumn::name).toList(),
                answer.columns().stream().map(PrintedAnswer::numeric).toList(),
                answer.rows().stream()
                        .map(row -> row.stream().map(PrintedAnswer::text).toList())
                        .toList());
        if (form == PrintedForm.CSV) {
            table.printCsv(out);
        } else {
            table.print(out);
            Api.notes(asked, answer, limit, language).forEach(out::println);
        }
    }

    private static boolean numeric(ResultColumn column) {
        return column.type() instanceof ColumnType.Decimal
                || column.type() == ColumnType.Plain.INTEGER
                || column.type() == ColumnType.Plain.BIGINT;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
