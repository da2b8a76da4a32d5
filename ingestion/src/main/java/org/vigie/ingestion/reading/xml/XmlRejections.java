package org.vigie.ingestion.reading.xml;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of an XML document is told of what could not be taken. */
final class XmlRejections {
    private static final int SHOWN = 200;

    private XmlRejections() {}

    static XmlRefusal empty() {
        return refusal(
                RejectionReason.DELIVERY_EMPTY,
                new Label("Le fichier est vide. Renvoyez le document.", "The file is empty. Send the document again."));
    }

    static XmlRefusal broken(int line, String problem) {
        String shown = problem.replaceAll("\\s+", " ");
        return refusal(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "Le XML est illisible à la ligne %s (%s). Corrigez-le, puis renvoyez-le entier.",
                        "The XML cannot be read at line %s (%s). Mend it, then send it again whole.",
                        line,
                        shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…"));
    }

    static XmlRefusal encoding() {
        return refusal(
                RejectionReason.ENCODING_WRONG,
                new Label(
                        "Le document n'est pas dans l'encodage qu'il dit, UTF-8. Enregistrez-le en UTF-8.",
                        "The document is not in the encoding it says, UTF-8. Save it as UTF-8."));
    }

    static XmlRefusal documentType(int line) {
        return refusal(
                RejectionReason.FORMAT_UNSAFE,
                Label.of(
                        "Le document déclare un DOCTYPE à la ligne %s : entités et fichiers externes ne sont jamais lus."
                                + " Retirez-le.",
                        "The document declares a DOCTYPE on line %s: entities and external files are never read. Take it"
                                + " out.",
                        line));
    }

    static XmlRefusal tooManyElements(int line, int most) {
        return tooLarge(Label.of(
                "À la ligne %s, le document passe %s éléments, la limite. Divisez-le.",
                "On line %s the document passes %s elements, the limit. Divide it.", line, most));
    }

    static XmlRefusal tooDeep(int line, int most) {
        return tooLarge(Label.of(
                "À la ligne %s, un élément est à plus de %s niveaux de profondeur, la limite.",
                "On line %s an element is more than %s levels deep, the limit.", line, most));
    }

    static XmlRefusal textTooLong(int line, int most) {
        return tooLarge(Label.of(
                "À la ligne %s, un texte passe %s caractères, la limite.",
                "On line %s a text passes %s characters, the limit.", line, most));
    }

    private static XmlRefusal tooLarge(Label text) {
        return refusal(RejectionReason.DELIVERY_TOO_LARGE, text);
    }

    private static XmlRefusal refusal(RejectionReason reason, Label text) {
        return new XmlRefusal(new Rejection(reason, text, Optional.empty()));
    }
}
