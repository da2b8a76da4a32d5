package org.vigie.ingestion.reading.qdpx;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of a coded project is told. Neither texts nor the names of sources are ever shown. */
final class QdpxRejections {
    private static final int SHOWN = 60;

    private QdpxRejections() {}

    static Rejection projectMissing() {
        return whole(
                RejectionReason.FORMAT_BROKEN,
                new Label(
                        "Le fichier ne contient pas « project.qde ». Exportez de nouveau le projet au format REFI-QDA (.qdpx).",
                        "The file holds no 'project.qde'. Export the project again as REFI-QDA (.qdpx)."));
    }

    static Rejection notAProject(int line) {
        return whole(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "« project.qde » n'est pas un projet REFI-QDA : « Project » dans l'espace urn:QDA-XML:project:1.0 est"
                                + " attendu à la ligne %s.",
                        "'project.qde' is no REFI-QDA project: 'Project' in the namespace urn:QDA-XML:project:1.0 is"
                                + " expected on line %s.",
                        line));
    }

    static Rejection broken(int line) {
        return whole(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "« project.qde » n'est pas du XML bien formé à la ligne %s. Exportez de nouveau le projet.",
                        "'project.qde' is not well-formed XML on line %s. Export the project again.", line));
    }

    static Rejection entities(int line) {
        return whole(
                RejectionReason.FORMAT_UNSAFE,
                Label.of(
                        "« project.qde » déclare un DOCTYPE ou des entités à la ligne %s, ce qu'aucun projet ne fait.",
                        "'project.qde' declares a DOCTYPE or entities on line %s, which no project does.", line));
    }

    static Rejection tooDeep(int deepest, int line) {
        return whole(
                RejectionReason.FORMAT_UNSAFE,
                Label.of(
                        "« project.qde » emboîte plus de %s éléments à la ligne %s. Aplanissez l'arbre des codes.",
                        "'project.qde' nests more than %s elements on line %s. Flatten the tree of codes.",
                        deepest,
                        line));
    }

    static Rejection tooLarge(String what, String quoi, long limit) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                new Label(
                        "Le projet dépasse la limite : %s %s. Divisez-le par consultation.".formatted(limit, quoi),
                        "The project is beyond the limit: %s %s. Divide it by consultation.".formatted(limit, what)));
    }

    static Rejection unknownCode(String guid) {
        return cell(
                RejectionReason.REFERENCE_UNKNOWN,
                "theme_id",
                Label.of(
                        "Le code « %s » n'est pas dans le livre de codes du projet. Ajoutez-le ou recodez l'extrait.",
                        "Code '%s' is not in the project's codebook. Add it, or code the excerpt again.", shown(guid)));
    }

    static Rejection unknownSource(String guid) {
        return cell(
                RejectionReason.REFERENCE_UNKNOWN,
                "session_id",
                Label.of(
                        "La source « %s » n'est pas parmi celles que le projet contient. Incluez-la dans l'export.",
                        "Source '%s' is not among those the project holds. Include it in the export.", shown(guid)));
    }

    static Rejection position(String start, String end, int length) {
        return cell(
                RejectionReason.POSITION_OUTSIDE,
                "end_position",
                Label.of(
                        "L'extrait va de %s à %s, mais le texte a %s caractères (points de code Unicode, fin exclue)."
                                + " Exportez de nouveau le projet.",
                        "The excerpt goes from %s to %s, but the text has %s characters (Unicode code points, end"
                                + " exclusive). Export the project again.",
                        shown(start),
                        shown(end),
                        length));
    }

    static Rejection textOutside() {
        return cell(
                RejectionReason.FORMAT_UNSAFE,
                "session_name",
                new Label(
                        "Le texte de la source se trouve hors du fichier, où rien n'est lu. Exportez le projet avec ses textes"
                                + " (internal://), ou sans aucun.",
                        "The source's text lies outside the file, where nothing is read. Export the project with its texts"
                                + " (internal://), or without any."));
    }

    static Rejection textMissing() {
        return cell(
                RejectionReason.REFERENCE_UNKNOWN,
                "session_name",
                new Label(
                        "Le texte que la source annonce n'est pas dans le fichier. Exportez de nouveau le projet.",
                        "The text that the source announces is not in the file. Export the project again."));
    }

    static Rejection textEncoding() {
        return cell(
                RejectionReason.ENCODING_WRONG,
                "session_name",
                new Label(
                        "Le texte de la source n'est pas en UTF-8, comme le veut REFI-QDA. Exportez de nouveau le projet.",
                        "The source's text is not UTF-8, as REFI-QDA has it. Export the project again."));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[^\\p{Alnum}{}.+-]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }

    private static Rejection whole(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }

    private static Rejection cell(RejectionReason reason, String column, Label text) {
        return new Rejection(reason, text, Optional.of(column));
    }
}
