package org.vigie.ingestion.reading.xlsx;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;

/** What the sender of a workbook is told of what could not be taken. */
final class XlsxRejections {
    private static final int SHOWN = 80;

    private XlsxRejections() {}

    static Rejection oldOrProtected() {
        return of(
                RejectionReason.FORMAT_UNKNOWN,
                new Label(
                        "Le classeur est protégé par un mot de passe, ou d'avant 2007 (.xls). Retirez la protection et"
                                + " enregistrez-le en .xlsx.",
                        "The workbook is protected by a password, or from before 2007 (.xls). Take the protection off and"
                                + " save it as .xlsx."));
    }

    static Rejection broken(String problem) {
        return of(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "Le classeur est illisible (%s). Ouvrez-le dans un tableur, enregistrez-le et renvoyez-le.",
                        "The workbook cannot be read (%s). Open it in a spreadsheet, save it and send it again.",
                        shown(problem)));
    }

    private static Rejection of(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }

    private static String shown(String text) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
