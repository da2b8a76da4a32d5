package org.vigie.ingestion.reading.json;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of a JSON document is told of what could not be taken. */
final class JsonRejections {
    private static final int SHOWN = 200;

    private JsonRejections() {}

    static Rejection empty() {
        return whole(
                RejectionReason.DELIVERY_EMPTY,
                new Label(
                        "Le fichier est vide. Envoyez une liste d'enregistrements, [] s'il n'y en a aucun.",
                        "The file is empty. Send a list of records, [] where there are none."));
    }

    static Rejection encoding() {
        return whole(
                RejectionReason.ENCODING_WRONG,
                new Label(
                        "Le document n'est pas en UTF-8, le seul encodage du JSON. Enregistrez-le en UTF-8.",
                        "The document is not UTF-8, JSON's one encoding. Save it as UTF-8."));
    }

    static Rejection broken(int line, String problem) {
        String shown = problem.length() <= SHOWN ? problem : problem.substring(0, SHOWN) + "…";
        return whole(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "Le JSON est illisible à la ligne %s (%s). Corrigez-le, puis renvoyez-le entier.",
                        "The JSON cannot be read at line %s (%s). Mend it, then send it again whole.", line, shown));
    }

    static Rejection shape(int line) {
        return whole(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "À la ligne %s, on attend une liste d'enregistrements : [{\"colonne\": valeur, …}, …], ou un objet"
                                + " dont chaque nom porte une telle liste.",
                        "At line %s a list of records is expected: [{\"column\": value, …}, …], or an object whose names"
                                + " each hold such a list.",
                        line));
    }

    static Rejection moreAfterTheEnd(int line) {
        return whole(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "Le document se termine avant la ligne %s, et quelque chose suit. Envoyez un seul document.",
                        "The document ends before line %s, and something follows. Send one document.", line));
    }

    static Rejection nested(String column) {
        return new Rejection(
                RejectionReason.VALUE_NOT_ALLOWED,
                Label.of(
                        "« %s » contient une liste ou un objet. Donnez une valeur simple.",
                        "'%s' holds a list or an object. Give a plain value.", column),
                Optional.of(column));
    }

    private static Rejection whole(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }
}
