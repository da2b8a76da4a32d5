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

/** How an answer is printed: a table with its notes for people, CSV for spreadsheets, the JSON of the API for programs. */
enum AnswerFormat {
    TABLE {
        @Override
        void print(Answer answer, Publication publication, Language language, PrintWriter out) {
            table(answer).print(out);
            Api.notes(publication, language, answer).forEach(out::println);
        }
    },
    CSV {
        @Override
        void print(Answer answer, Publication publication, Language language, PrintWriter out) {
            table(answer).printCsv(out);
        }
    },
    JSON {
        @Override
        void print(Answer answer, Publication publication, Language language, PrintWriter out) {
            out.println(new String(Api.answer(publication, language, answer), StandardCharsets.UTF_8));
        }
    };

    abstract void print(Answer answer, Publication publication, Language language, PrintWriter out);

    static AnswerFormat of(String given) {
        for (AnswerFormat format : values()) {
            if (format.name().equalsIgnoreCase(given)) {
                return format;
            }
        }
        throw UsageErrors.unknownFormat(given);
    }

    private static TextTable table(Answer answer) {
        return new TextTable(
                answer.columns().stream().map(ResultColumn::name).toList(),
                answer.columns().stream().map(AnswerFormat::isNumeric).toList(),
                answer.rows().stream()
                        .map(row -> row.stream().map(AnswerFormat::text).toList())
                        .toList());
    }

    private static boolean isNumeric(ResultColumn column) {
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
