package org.vigie.metrics.planner;

import java.util.Collection;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/** What people are told whose SQL is not a question that can be answered. Kept together so that they read alike. */
final class SqlErrors {
    private static final Label FORM = new Label(
            "Forme permise\u00a0: SELECT champ, AGGREGATE(mesure) FROM table WHERE champ = valeur AND … GROUP BY champ HAVING AGGREGATE(mesure) > valeur ORDER BY champ LIMIT 10.",
            "Allowed form: SELECT field, AGGREGATE(metric) FROM table WHERE field = value AND … GROUP BY field HAVING AGGREGATE(metric) > value ORDER BY field LIMIT 10.");

    private SqlErrors() {}

    static DefinitionException unreadable(SqlParserPos at) {
        return invalid(
                new Label("Le SQL est illisible" + frenchPlace(at) + ".", "The SQL cannot be read" + place(at) + "."),
                FORM);
    }

    static DefinitionException tooDeep() {
        return new DefinitionException(
                ErrorCode.QUERY_TOO_LARGE,
                new Label("Le SQL est trop imbriqué.", "The SQL is nested too deeply."),
                FORM);
    }

    static DefinitionException onlySelect() {
        return invalid(new Label("Seul SELECT est permis.", "Only SELECT is allowed."), FORM);
    }

    /** Something that SQL has and questions do not. */
    static DefinitionException refused(String what, SqlParserPos at) {
        return invalid(
                new Label(
                        "«\u00a0" + what + "\u00a0» n'est pas permis" + frenchPlace(at) + ".",
                        "'" + what + "' is not allowed" + place(at) + "."),
                FORM);
    }

    static DefinitionException unknownTable(String given, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.TABLE_UNKNOWN,
                new Label("La table «\u00a0" + given + "\u00a0» est inconnue.", "Table '" + given + "' is unknown."),
                Nearest.question(given, known, Label.of("Connues\u00a0: %s.", "Known: %s.", String.join(", ", known))));
    }

    static DefinitionException metricElsewhere(String metric, String table, String right) {
        return invalid(
                new Label(
                        "La mesure «\u00a0" + metric + "\u00a0» n'est pas dans la table «\u00a0" + table + "\u00a0».",
                        "Metric '" + metric + "' is not in table '" + table + "'."),
                Label.of("Elle est dans «\u00a0%s\u00a0».", "It is in '%s'.", right));
    }

    static DefinitionException bareMetric(String metric) {
        return invalid(
                new Label(
                        "La mesure «\u00a0" + metric + "\u00a0» doit être agrégée.",
                        "Metric '" + metric + "' must be aggregated."),
                Label.of("Écrivez AGGREGATE(%s).", "Write AGGREGATE(%s).", metric));
    }

    static DefinitionException notGrouped(String field) {
        return invalid(
                new Label(
                        "Le champ «\u00a0" + field + "\u00a0» n'est pas dans GROUP BY.",
                        "Field '" + field + "' is not in GROUP BY."),
                Label.of("Ajoutez GROUP BY %s.", "Add GROUP BY %s.", field));
    }

    static DefinitionException notSelected(String field) {
        return invalid(
                new Label(
                        "Le champ «\u00a0" + field + "\u00a0» est dans GROUP BY mais pas dans SELECT.",
                        "Field '" + field + "' is in GROUP BY but not in SELECT."),
                Label.of("Ajoutez %s à SELECT.", "Add %s to SELECT.", field));
    }

    private static DefinitionException invalid(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.QUERY_INVALID, problem, remedy);
    }

    private static String place(SqlParserPos at) {
        return at.getLineNum() == 0 ? "" : " (line " + at.getLineNum() + ", column " + at.getColumnNum() + ")";
    }

    private static String frenchPlace(SqlParserPos at) {
        return at.getLineNum() == 0 ? "" : " (ligne " + at.getLineNum() + ", colonne " + at.getColumnNum() + ")";
    }
}
