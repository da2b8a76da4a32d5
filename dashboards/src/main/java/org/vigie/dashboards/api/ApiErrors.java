package org.vigie.dashboards.api;

import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.VigieException;

/** What writers of questions are told about their JSON. What they ask is judged by the semantic layer. */
final class ApiErrors {
    private static final Label EXAMPLE = new Label(
            "Écrivez par exemple {\"metrics\":[\"attainment_rate\"],\"by\":[\"organisation.code\"]}.",
            "Write, for instance, {\"metrics\":[\"attainment_rate\"],\"by\":[\"organisation.code\"]}.");

    private ApiErrors() {}

    static DefinitionException notAnObject() {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                new Label("La question n’est pas un objet JSON.", "The question is not one JSON object."),
                EXAMPLE);
    }

    static VigieException unreadable(int line, Throwable cause) {
        return new DefinitionException(
                        ErrorCode.QUERY_INVALID,
                        Label.of(
                                "Le JSON de la question est illisible, ligne %s.",
                                "The question's JSON cannot be read, line %s.", Integer.toString(line)),
                        EXAMPLE)
                .causedBy(cause);
    }

    static DefinitionException unknownKey(String given, List<String> valid) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of("La clé «\u00a0%s\u00a0» est inconnue.", "Key '%s' is unknown.", given),
                Nearest.question(
                        given,
                        valid,
                        Label.of("Clés possibles\u00a0: %s.", "Valid keys: %s.", String.join(", ", valid))));
    }

    /** SQL says itself what the names given beside it say. */
    static DefinitionException sqlAndNames(List<String> names) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of("Le SQL ne va pas avec %s.", "SQL does not go together with %s.", String.join(", ", names)),
                new Label(
                        "Dites-le dans le SQL (WHERE, GROUP BY, ORDER BY, LIMIT), ou demandez par noms, sans SQL.",
                        "Say it in the SQL (WHERE, GROUP BY, ORDER BY, LIMIT), or ask by names, without SQL."));
    }

    static DefinitionException nothingAsked(String metrics) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of("Rien n’est demandé\u00a0: ni %s, ni SQL.", "Nothing is asked: neither %s nor SQL.", metrics),
                Label.of(
                        "Donnez %s, comme attainment_rate, ou du SQL, comme SELECT AGGREGATE(attainment_rate) FROM evaluation.",
                        "Give %s, as in attainment_rate, or SQL, as in SELECT AGGREGATE(attainment_rate) FROM evaluation.",
                        metrics));
    }

    static DefinitionException missing(String key) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of("La clé «\u00a0%s\u00a0» manque à une condition.", "A condition lacks key '%s'.", key),
                new Label(
                        "Une condition s’écrit {\"field\":…,\"op\":\"=\",\"value\":…}.",
                        "A condition is written {\"field\":…,\"op\":\"=\",\"value\":…}."));
    }

    static DefinitionException wrongKind(String key, String french, String english) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of(
                        "La valeur de «\u00a0%s\u00a0» n’est pas du bon genre.",
                        "The value of '%s' is of the wrong kind.", key),
                new Label("Attendu\u00a0: " + french + ".", "Expected: " + english + "."));
    }

    static DefinitionException wrongLanguage(String code) {
        return new DefinitionException(
                ErrorCode.QUERY_INVALID,
                Label.of("La langue «\u00a0%s\u00a0» est inconnue.", "Language '%s' is unknown.", code),
                new Label("Langues\u00a0: fr, en.", "Languages: fr, en."));
    }
}
