package org.vigie.ingestion.reading.zip;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of a zip file is told of what is not opened. */
final class ZipRejections {
    private static final int SHOWN = 80;

    private ZipRejections() {}

    static Rejection empty() {
        return of(
                RejectionReason.DELIVERY_EMPTY,
                new Label("Le fichier est vide. Renvoyez-le.", "The file is empty. Send it again."));
    }

    static Rejection brokenZip() {
        return of(
                RejectionReason.FORMAT_BROKEN,
                new Label(
                        "Ce n'est pas un fichier entier de ce format : il a été coupé en route ou n'en est pas un. Renvoyez-le.",
                        "This is no whole file of this format: it was cut on its way or is none. Send it again."));
    }

    static Rejection doctype(String entry) {
        return unsafe(Label.of(
                "« %s » déclare un DOCTYPE, ce qu'aucun fichier de ce format ne fait. Le fichier n'est pas ouvert.",
                "'%s' declares a DOCTYPE, which no file of this format does. The file is not opened.", shown(entry)));
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
                "« %s » est un chemin qui sort du fichier. Le fichier n'est pas ouvert.",
                "'%s' is a path that leads out of the file. The file is not opened.", shown(entry)));
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
                "Le fichier contient des macros. Enregistrez-le sans macros (.xlsx).",
                "The file holds macros. Save it without macros (.xlsx)."));
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }

    private static Rejection unsafe(Label text) {
        return of(RejectionReason.FORMAT_UNSAFE, text);
    }

    private static Rejection of(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }
}
