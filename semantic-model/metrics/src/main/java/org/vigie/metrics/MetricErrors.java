package org.vigie.metrics;

import java.util.Collection;
import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/** What people are told who ask for something that is not there. Kept together so that the messages read alike. */
public final class MetricErrors {
    private MetricErrors() {}

    static DefinitionException unknownMetric(String given, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.METRIC_UNKNOWN,
                Label.of("La mesure « %s » est inconnue.", "Metric '%s' is unknown.", given),
                Nearest.question(given, known, Label.of("Connues : %s.", "Known: %s.", String.join(", ", known))));
    }

    public static DefinitionException unknownField(String given, List<String> known) {
        return new DefinitionException(
                ErrorCode.FIELD_UNKNOWN,
                Label.of("Le champ « %s » est inconnu.", "Field '%s' is unknown.", given),
                Nearest.question(given, known, Label.of("Connus : %s.", "Known: %s.", String.join(", ", known))));
    }

    public static DefinitionException unreachableField(String field, String metric, List<String> reachable) {
        return new DefinitionException(
                ErrorCode.FIELD_NOT_REACHABLE,
                Label.of(
                        "La mesure « %s » ne se ventile pas par « %s ».",
                        "Metric '%s' cannot be broken down by '%s'.", metric, field),
                Label.of("Possibles : %s.", "Valid: %s.", String.join(", ", reachable)));
    }

    public static DefinitionException noMetric() {
        return invalid(
                new Label("La question ne nomme aucune mesure.", "The question names no metric."),
                new Label(
                        "Nommez-en au moins une ; ./vigie query --help.", "Name at least one; ./vigie query --help."));
    }

    public static DefinitionException unknownOperator(String given, Collection<String> known) {
        return invalid(
                Label.of("L'opérateur « %s » est inconnu.", "Operator '%s' is unknown.", given),
                Label.of("Opérateurs : %s.", "Operators: %s.", String.join(" ", known)));
    }

    public static DefinitionException wrongValueCount(String operator, String field, int count) {
        return invalid(
                Label.of(
                        "La condition « %s %s » a %s valeur(s).",
                        "Condition '%s %s' has %s value(s).", field, operator, count),
                new Label(
                        "Donnez une valeur ; au moins une pour in ; aucune pour is_null.",
                        "Give one value; at least one for in; none for is_null."));
    }

    public static DefinitionException unreadableValue(String field, String value, String type) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "« %s » se compare à une valeur de type %s, pas à « %s ».",
                        "'%s' is compared with a value of type %s, not '%s'.", field, type, value),
                new Label(
                        "Écrivez 12, 12.5, 2024-04-01, true ou false selon le type.",
                        "Write 12, 12.5, 2024-04-01, true or false, by type."));
    }

    public static DefinitionException unknownOrder(String given, Collection<String> columns) {
        return invalid(
                Label.of(
                        "L'ordre « %s » n'est pas une colonne de la réponse.",
                        "Order '%s' is no column of the answer.", given),
                Nearest.question(
                        given,
                        columns,
                        Label.of(
                                "Colonnes, précédées de - pour l'ordre décroissant : %s.",
                                "Columns, with - before for descending order: %s.", String.join(", ", columns))));
    }

    public static DefinitionException wrongLimit(int given, int most) {
        return invalid(
                Label.of("La limite %s n'est pas permise.", "Limit %s is not allowed.", given),
                Label.of("Donnez de 1 à %s.", "Give from 1 to %s.", most));
    }

    public static DefinitionException repeated(String name) {
        return invalid(
                Label.of("« %s » est demandé deux fois.", "'%s' is asked for twice.", name),
                new Label("Nommez chaque colonne une fois.", "Name each column once."));
    }

    public static DefinitionException tooLarge(int given, String what, String whatInEnglish, int most) {
        return new DefinitionException(
                ErrorCode.QUERY_TOO_LARGE,
                new Label(
                        "La question a " + given + " " + what + ".",
                        "The question has " + given + " " + whatInEnglish + "."),
                Label.of("Au plus %s sont permises.", "At most %s are allowed.", most));
    }

    private static DefinitionException invalid(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.QUERY_INVALID, problem, remedy);
    }
}
