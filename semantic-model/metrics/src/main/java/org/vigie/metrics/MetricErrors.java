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
                Label.of("La mesure «\u00a0%s\u00a0» est inconnue.", "Metric '%s' is unknown.", given),
                Nearest.question(
                        given,
                        known,
                        Label.of(
                                "Connues\u00a0: %s. Toutes sont à /api/v1/metrics et sous «\u00a0Définitions\u00a0».",
                                "Known: %s. All stand at /api/v1/metrics and under 'Definitions'.",
                                Nearest.choices(given, known))));
    }

    public static DefinitionException unknownField(String given, List<String> known) {
        return new DefinitionException(
                ErrorCode.FIELD_UNKNOWN,
                Label.of("Le champ «\u00a0%s\u00a0» est inconnu.", "Field '%s' is unknown.", given),
                Nearest.question(
                        given, known, Label.of("Connus\u00a0: %s.", "Known: %s.", Nearest.choices(given, known))));
    }

    public static DefinitionException unreachableField(String field, String metric, List<String> reachable) {
        return new DefinitionException(
                ErrorCode.FIELD_NOT_REACHABLE,
                Label.of(
                        "La mesure «\u00a0%s\u00a0» ne se ventile pas par «\u00a0%s\u00a0».",
                        "Metric '%s' cannot be broken down by '%s'.", metric, field),
                Label.of("Possibles\u00a0: %s.", "Valid: %s.", String.join(", ", reachable)));
    }

    static DefinitionException unknownComparison(String given, Collection<String> known) {
        return invalid(
                Label.of("La comparaison «\u00a0%s\u00a0» est inconnue.", "Comparison '%s' is unknown.", given),
                Nearest.question(
                        given,
                        known,
                        Label.of("Comparaisons\u00a0: %s.", "Comparisons: %s.", String.join(", ", known))));
    }

    /** A field that several paths lead to: which one is meant is never guessed. */
    public static DefinitionException ambiguousField(String field, Collection<String> paths) {
        return invalid(
                Label.of(
                        "Plusieurs chemins mènent au champ «\u00a0%s\u00a0»\u00a0: %s.",
                        "Several paths lead to field '%s': %s.", field, String.join(", ", paths)),
                new Label(
                        "Donnez à une des relations un autre nom (as) dans datasets.yml.",
                        "Give one of the relationships another name (as) in datasets.yml."));
    }

    public static DefinitionException noMetric() {
        return invalid(
                new Label("La question ne nomme aucune mesure.", "The question names no metric."),
                new Label(
                        "Nommez-en au moins une\u202f; ./vigie query --help.",
                        "Name at least one; ./vigie query --help."));
    }

    public static DefinitionException unknownOperator(String given, Collection<String> known) {
        return invalid(
                Label.of("L'opérateur «\u00a0%s\u00a0» est inconnu.", "Operator '%s' is unknown.", given),
                Label.of("Opérateurs\u00a0: %s.", "Operators: %s.", String.join(" ", known)));
    }

    public static DefinitionException wrongValueCount(String operator, String field, int count) {
        return invalid(
                Label.of(
                        "La condition «\u00a0%s %s\u00a0» a %s valeur(s).",
                        "Condition '%s %s' has %s value(s).", field, operator, count),
                new Label(
                        "Donnez une valeur\u202f; au moins une pour in\u202f; aucune pour is_null.",
                        "Give one value; at least one for in; none for is_null."));
    }

    public static DefinitionException unreadableValue(String field, String value, String type) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "«\u00a0%s\u00a0» se compare à une valeur de type %s, pas à «\u00a0%s\u00a0».",
                        "'%s' is compared with a value of type %s, not '%s'.", field, type, value),
                new Label(
                        "Écrivez 12, 12.5, 2024-04-01, true ou false selon le type.",
                        "Write 12, 12.5, 2024-04-01, true or false, by type."));
    }

    public static DefinitionException unknownOrder(String given, Collection<String> columns) {
        return invalid(
                Label.of(
                        "L'ordre «\u00a0%s\u00a0» n'est pas une colonne de la réponse.",
                        "Order '%s' is no column of the answer.", given),
                Nearest.question(
                        given,
                        columns,
                        Label.of(
                                "Colonnes, précédées de - pour l'ordre décroissant\u00a0: %s.",
                                "Columns, with - before for descending order: %s.", String.join(", ", columns))));
    }

    public static DefinitionException wrongLimit(int given, int most) {
        return invalid(
                Label.of("La limite %s n'est pas permise.", "Limit %s is not allowed.", given),
                Label.of("Donnez de 1 à %s.", "Give from 1 to %s.", most));
    }

    public static DefinitionException repeated(String name) {
        return invalid(
                Label.of("«\u00a0%s\u00a0» est demandé deux fois.", "'%s' is asked for twice.", name),
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

    public static DefinitionException plannedTooLong() {
        return new DefinitionException(
                ErrorCode.QUERY_TOO_LARGE,
                new Label(
                        "La question demande trop de temps pour être comprise.",
                        "The question takes too long to be understood."),
                new Label("Posez une question plus simple.", "Ask a simpler question."));
    }

    public static DefinitionException plannedTooDeep() {
        return new DefinitionException(
                ErrorCode.QUERY_TOO_LARGE,
                new Label("La question est trop imbriquée.", "The question is nested too deeply."),
                new Label("Posez une question plus simple.", "Ask a simpler question."));
    }

    public static DefinitionException notDisclosed(String metric, String level, String role) {
        return invalid(
                new Label(
                        "La mesure «\u00a0" + metric + "\u00a0» est de niveau «\u00a0" + level + "\u00a0».",
                        "Metric '" + metric + "' is of level '" + level + "'."),
                Label.of(
                        "Le rôle «\u00a0%s\u00a0» ne la voit pas\u202f; adressez-vous au secrétariat.",
                        "Role '%s' may not see it; turn to the secretariat.", role));
    }

    private static DefinitionException invalid(Label problem, Label remedy) {
        return new DefinitionException(ErrorCode.QUERY_INVALID, problem, remedy);
    }
}
