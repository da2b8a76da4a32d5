package org.vigie.ingestion.reading.xlsx;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of a workbook is told of what could not be taken. */
final class XlsxRejections {
    private static final int SHOWN = 80;

    private XlsxRejections() {}

    static Rejection empty() {
        return of(
                RejectionReason.DELIVERY_EMPTY,
                new Label("Le fichier est vide. Renvoyez le classeur.", "The file is empty. Send the workbook again."));
    }

    static Rejection oldOrProtected() {
        return of(
                RejectionReason.FORMAT_UNKNOWN,
                new Label(
                        "Le classeur est protégé par un mot de passe, ou d'avant 2007 (.xls). Retirez la protection et"
                                + " enregistrez-le en .xlsx.",
                        "The workbook is protected by a password, or from before 2007 (.xls). Take the protection off and"
                                + " save it as .xlsx."));
    }

    static Rejection brokenZip() {
        return of(
                RejectionReason.FORMAT_BROKEN,
                new Label(
                        "Ce n'est pas un classeur entier : il a été coupé en route ou n'en est pas un. Renvoyez-le.",
                        "This is no whole workbook: it was cut on its way or is none. Send it again."));
    }

    static Rejection broken(String problem) {
        return of(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "Le classeur est illisible (%s). Ouvrez-le dans un tableur, enregistrez-le et renvoyez-le.",
                        "The workbook cannot be read (%s). Open it in a spreadsheet, save it and send it again.",
                        shown(problem)));
    }

    static Rejection doctype(String entry) {
        return unsafe(Label.of(
                "« %s » déclare un DOCTYPE, ce qu'aucun classeur ne fait. Le fichier n'est pas ouvert.",
                "'%s' declares a DOCTYPE, which no workbook does. The file is not opened.", shown(entry)));
    }

    static Rejection bomb(long inflated, long compressed) {
        return unsafe(Label.of(
                "Le fichier gonfle au-delà de la limite (%s octets pour %s reçus). Il n'est pas ouvert.",
                "The file inflates beyond the limit (%s bytes for %s received). It is not opened.",
                inflated,
                compressed));
    }

    static Rejection path(String entry) {
        return unsafe(Label.of(
                "« %s » est un chemin qui sort du classeur. Le fichier n'est pas ouvert.",
                "'%s' is a path that leads out of the workbook. The file is not opened.", shown(entry)));
    }

    static Rejection twice(String entry) {
        return unsafe(Label.of(
                "« %s » se trouve deux fois dans le fichier. On ne peut savoir laquelle est la bonne.",
                "'%s' stands twice in the file. Nobody can tell which is meant.", shown(entry)));
    }

    static Rejection tooManyEntries(int most) {
        return unsafe(Label.of(
                "Le fichier a plus de %s parties, la limite. Il n'est pas ouvert.",
                "The file has more than %s parts, the limit. It is not opened.", most));
    }

    static Rejection macros() {
        return unsafe(new Label(
                "Le classeur contient des macros. Enregistrez-le en .xlsx, sans macros.",
                "The workbook holds macros. Save it as .xlsx, without macros."));
    }

    private static Rejection unsafe(Label text) {
        return of(RejectionReason.FORMAT_UNSAFE, text);
    }

    private static Rejection of(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
