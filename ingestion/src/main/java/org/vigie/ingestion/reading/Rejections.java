package org.vigie.ingestion.reading;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.Nearest;
import org.vigie.ingestion.contract.DateForm;
import org.vigie.ingestion.contract.NumberForm;
import org.vigie.ingestion.privacy.PersonalData;

/** What a ministry is told of what we could not take. Kept together so that the messages read alike. */
final class Rejections {
    private static final int SHOWN = 60;
    private static final int LISTED = 12;
    private static final Pattern CHOICE = Pattern.compile("\\^\\(([\\p{L}\\p{N}_-]+(?:\\|[\\p{L}\\p{N}_-]+)*)\\)\\$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Rejections() {}

    static Rejection empty() {
        return whole(
                RejectionReason.DELIVERY_EMPTY,
                new Label(
                        "Le fichier est vide : il n'a même pas d'en-tête. Renvoyez-le avec sa ligne d'en-tête.",
                        "The file is empty: it has not even a header. Send it again with its header line."));
    }

    static Rejection tooLarge(long bytes, long limit) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "Le fichier a %s octets, plus que la limite de %s. Retirez-en ce que le contrat ne demande pas, ou"
                                + " convenez d'un contrat qui le divise.",
                        "The file has %s bytes, more than the limit of %s. Remove what the contract does not ask for, or"
                                + " agree on a contract that divides it.",
                        bytes,
                        limit));
    }

    static Rejection tooManyRecords(int limit) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "Le fichier a plus de %s enregistrements, la limite. Retirez-en ce que le contrat ne demande pas,"
                                + " ou convenez d'un contrat qui le divise.",
                        "The file has more than %s records, the limit. Remove what the contract does not ask for, or"
                                + " agree on a contract that divides it.",
                        limit));
    }

    static Rejection tooManyCells(long cells, long characters) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "Le fichier a plus de %s cellules ou de %s caractères, la limite. Divisez-le, ou livrez du CSV.",
                        "The file has more than %s cells or %s characters, the limit. Divide it, or deliver CSV.",
                        cells,
                        characters));
    }

    static Rejection tooManyColumns(int columns, int limit) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "L'en-tête a %s colonnes, plus que la limite de %s. Ne gardez que celles du contrat.",
                        "The header has %s columns, more than the limit of %s. Keep only the contract's.",
                        columns,
                        limit));
    }

    static Rejection tooNarrow(int columns, int records) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "L'en-tête promet %s colonnes, mais les %s enregistrements sont bien trop courts pour en avoir autant."
                                + " Ne gardez que les colonnes du contrat.",
                        "The header promises %s columns, but the %s records are far too short to have that many."
                                + " Keep only the contract's columns.",
                        columns,
                        records));
    }

    static Rejection recordTooLong(int line, int limit) {
        return whole(
                RejectionReason.DELIVERY_TOO_LARGE,
                Label.of(
                        "L'enregistrement qui commence à la ligne %s a plus de %s octets, la limite. Un guillemet y est sans"
                                + " doute resté ouvert : fermez-le, ou raccourcissez l'enregistrement.",
                        "The record that begins on line %s has more than %s bytes, the limit. A quote was probably left open"
                                + " in it: close it, or shorten the record.",
                        line,
                        limit));
    }

    static Rejection encoding(Charset declared, long byteOffset, int line, int value) {
        return whole(
                RejectionReason.ENCODING_WRONG,
                Label.of(
                        "L'octet 0x%02X à la ligne %s (position %s) n'est pas du %s, l'encodage que promet le contrat."
                                + " Enregistrez le fichier en %s, puis renvoyez-le.",
                        "Byte 0x%02X on line %s (offset %s) is not %s, the encoding that the contract promises."
                                + " Save the file as %s, then send it again.",
                        value,
                        line,
                        byteOffset,
                        declared,
                        declared));
    }

    static Rejection duplicatedHeader(List<String> names) {
        return whole(
                RejectionReason.HEADER_DUPLICATED,
                Label.of(
                        "L'en-tête nomme plusieurs fois : %s. On ne peut savoir laquelle de ces colonnes est la bonne :"
                                + " renommez ou retirez les autres.",
                        "The header names more than once: %s. Nobody can tell which of these columns is meant:"
                                + " rename or remove the others.",
                        listed(names)));
    }

    static Rejection differentHeader(List<String> missing, List<String> unknown, List<String> expected) {
        String near = unknown.stream()
                .limit(LISTED)
                .filter(name -> name.length() <= SHOWN)
                .flatMap(name -> Nearest.to(name, missing).map(meant -> shown(name) + " → " + meant + " ?").stream())
                .collect(Collectors.joining(", "));
        return whole(
                RejectionReason.HEADER_DIFFERS,
                Label.of(
                        "L'en-tête n'est pas celui du contrat. Colonnes manquantes : %s ; inconnues : %s%s. Attendues : %s.",
                        "The header is not the contract's. Missing columns: %s; unknown: %s%s. Expected: %s.",
                        listed(missing),
                        listed(unknown),
                        near.isEmpty() ? "" : " (" + near + ")",
                        String.join(", ", expected)));
    }

    static Rejection cut(int line, int found, int expected) {
        return whole(
                RejectionReason.CUT_IN_A_RECORD,
                Label.of(
                        "Le fichier s'arrête au milieu de l'enregistrement qui commence à la ligne %s (%s champ(s) sur %s)."
                                + " Il a été coupé en route : renvoyez-le entier, avec la fin de sa dernière ligne.",
                        "The file ends in the middle of the record that begins on line %s (%s of %s fields)."
                                + " It was cut on its way: send it again whole, with the end of its last line.",
                        line,
                        found,
                        expected));
    }

    static Rejection openQuote(int line) {
        return whole(
                RejectionReason.CUT_IN_A_RECORD,
                Label.of(
                        "Un guillemet ouvert dans l'enregistrement qui commence à la ligne %s n'est jamais fermé."
                                + " Le fichier a été coupé en route, ou ce guillemet est de trop : corrigez, puis renvoyez-le"
                                + " entier.",
                        "A quote opened in the record that begins on line %s is never closed."
                                + " The file was cut on its way, or that quote is one too many: mend it, then send it again"
                                + " whole.",
                        line));
    }

    static Rejection tooMany(long rejected, long records, BigDecimal allowed) {
        return whole(
                RejectionReason.TOO_MANY_REJECTED,
                Label.of(
                        "%s enregistrement(s) sur %s hors du contrat, plus que les %s\u00a0%% permis."
                                + " Corrigez-les (motifs en quarantaine), puis renvoyez le fichier.",
                        "%s of %s record(s) outside the contract, more than the %s%% allowed."
                                + " Mend them (reasons in quarantine), then send the file again.",
                        rejected,
                        records,
                        allowed.movePointRight(2).stripTrailingZeros().toPlainString()));
    }

    /** A record that may be sound itself, but whose delivery cannot be trusted. */
    static Rejection withItsDelivery(Rejection refusal) {
        return whole(
                RejectionReason.DELIVERY_REFUSED,
                new Label(
                        "Refusé avec son fichier : " + refusal.text().fr(),
                        "Refused with its file: " + refusal.text().en()));
    }

    static Rejection fieldCount(int found, int expected) {
        return whole(
                RejectionReason.FIELD_COUNT_WRONG,
                Label.of(
                        "%s champ(s), l'en-tête en a %s. Vérifiez les séparateurs et les guillemets de la ligne.",
                        "%s field(s), the header has %s. Check the line's delimiters and quotes.", found, expected));
    }

    static Rejection quote() {
        return whole(
                RejectionReason.QUOTE_MISPLACED,
                new Label(
                        "Un guillemet est mal placé. Entourez le champ de guillemets et doublez ceux qu'il contient.",
                        "A quote is misplaced. Put quotes around the field and double those within."));
    }

    static Rejection character(String column, int codePoint) {
        return cell(
                RejectionReason.CHARACTER_INVALID,
                column,
                Label.of(
                        "« %s » contient le caractère U+%04X, signe d'un texte abîmé. Réécrivez ce champ.",
                        "'%s' holds character U+%04X, the mark of damaged text. Write this field again.",
                        column,
                        codePoint));
    }

    static Rejection missing(String column) {
        return cell(
                RejectionReason.VALUE_MISSING,
                column,
                Label.of(
                        "« %s » est vide, le contrat l'exige. Donnez la valeur.",
                        "'%s' is empty, the contract requires it. Give the value.", column));
    }

    /** What was found is never shown: the sender has the line. */
    static Rejection personalData(String column, Set<PersonalData> kinds) {
        return cell(
                RejectionReason.PERSONAL_DATA,
                column,
                new Label(
                        ("« %s » semble contenir des renseignements personnels (%s). Retirez-les ou dépersonnalisez le"
                                        + " texte, puis renvoyez l'enregistrement.")
                                .formatted(column, PersonalData.listed(kinds, Language.FR)),
                        ("'%s' seems to hold personal data (%s). Take them out or make the text anonymous, then send"
                                        + " the record again.")
                                .formatted(column, PersonalData.listed(kinds, Language.EN))));
    }

    static Rejection notAllowed(String column, String seen, String pattern) {
        return cell(
                RejectionReason.VALUE_NOT_ALLOWED,
                column,
                Label.of(
                        "« %s » vaut « %s ». Formes permises : %s.",
                        "'%s' is '%s'. Allowed forms: %s.", column, shown(seen), forms(pattern)));
    }

    /** A pattern that is a choice of words, as the words. */
    private static String forms(String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        return choice.matches() ? choice.group(1).replace("|", ", ") : pattern;
    }

    static Rejection notANumber(String column, String seen, NumberForm form) {
        return cell(
                RejectionReason.NOT_A_NUMBER,
                column,
                Label.of(
                        "« %s » vaut « %s », qui n'est pas un nombre. Écrivez par exemple %s.",
                        "'%s' is '%s', which is no number. Write for example %s.",
                        column,
                        shown(seen),
                        form.example()));
    }

    /** A number in some language, but not as its contract declares: whether 1,234 is a thousand is not ours to guess. */
    static Rejection numberForm(String column, String seen, NumberForm form) {
        return cell(
                RejectionReason.NUMBER_FORM_UNDECLARED,
                column,
                Label.of(
                        "« %s » vaut « %s », mais le contrat veut des nombres écrits comme %s (numbers: %s)."
                                + " Réécrivez-le, ou déclarez l'autre forme au contrat (plain, fr, en).",
                        "'%s' is '%s', but the contract wants numbers written like %s (numbers: %s)."
                                + " Write it so, or declare the other form in the contract (plain, fr, en).",
                        column,
                        shown(seen),
                        form.example(),
                        form.code()));
    }

    static Rejection cellError(String column, String seen) {
        return cell(
                RejectionReason.CELL_ERROR,
                column,
                Label.of(
                        "« %s » montre l'erreur « %s » de son classeur. Corrigez la formule ou videz la cellule.",
                        "'%s' shows its workbook's error '%s'. Mend the formula or empty the cell.",
                        column,
                        shown(seen)));
    }

    static Rejection notAPeriod(String column, String seen) {
        return cell(
                RejectionReason.NOT_A_PERIOD,
                column,
                Label.of(
                        "« %s » vaut « %s ». Écrivez un exercice (2024-2025), un trimestre (T1 2024-2025) ou un mois (2024-04).",
                        "'%s' is '%s'. Write a fiscal year (2024-2025), a quarter (T1 2024-2025) or a month (2024-04).",
                        column,
                        shown(seen)));
    }

    static Rejection unknownFormat(String fileName, List<String> formats) {
        return whole(
                RejectionReason.FORMAT_UNKNOWN,
                Label.of(
                        "« %s » n'est pas dans un format que ce contrat accepte : %s.",
                        "'%s' is not in a format that this contract takes: %s.",
                        shown(fileName),
                        String.join(", ", formats)));
    }

    static Rejection partMissing(String part, List<String> found) {
        return whole(
                RejectionReason.PART_MISSING,
                Label.of(
                        "« %s » manque dans le fichier ; on y trouve : %s. Ajoutez-le ou rendez-lui son nom.",
                        "'%s' is missing from the file, which holds: %s. Add it or give it its name back.",
                        part,
                        listed(found)));
    }

    static Rejection tooPrecise(String column, String seen, int scale) {
        return cell(
                RejectionReason.NUMBER_TOO_PRECISE,
                column,
                Label.of(
                        "« %s » vaut « %s », le contrat garde %s décimale(s). Arrondissez à la source.",
                        "'%s' is '%s', the contract keeps %s decimal(s). Round it at the source.",
                        column,
                        shown(seen),
                        scale));
    }

    static Rejection numberTooLarge(String column, String seen, String type) {
        return cell(
                RejectionReason.NUMBER_TOO_LARGE,
                column,
                Label.of(
                        "« %s » vaut « %s », trop grand pour %s. Vérifiez l'unité.",
                        "'%s' is '%s', too large for %s. Check the unit.", column, shown(seen), type));
    }

    static Rejection notADate(String column, String seen, DateForm form) {
        return cell(
                RejectionReason.NOT_A_DATE,
                column,
                Label.of(
                        "« %s » vaut « %s », qui n'est pas une date. Écrivez le 3 avril 2024 ainsi : %s.",
                        "'%s' is '%s', which is no date. Write the third of April 2024 like this: %s.",
                        column,
                        shown(seen),
                        form.example()));
    }

    static Rejection notATimestamp(String column, String seen) {
        return cell(
                RejectionReason.NOT_A_TIMESTAMP,
                column,
                Label.of(
                        "« %s » vaut « %s », qui n'est pas un instant. Écrivez la date, l'heure et son décalage :"
                                + " 2024-04-03T10:15:00-04:00.",
                        "'%s' is '%s', which is no instant. Write the day, the time and its offset:"
                                + " 2024-04-03T10:15:00-04:00.",
                        column,
                        shown(seen)));
    }

    static Rejection notABoolean(String column, String seen) {
        return cell(
                RejectionReason.NOT_A_BOOLEAN,
                column,
                Label.of(
                        "« %s » vaut « %s ». Écrivez true ou false.",
                        "'%s' is '%s'. Write true or false.", column, shown(seen)));
    }

    static Rejection repeatedKey(String key, int firstLine) {
        return whole(
                RejectionReason.KEY_REPEATED,
                Label.of(
                        "La clé « %s » se trouve déjà à la ligne %s. Gardez un seul des deux enregistrements.",
                        "Key '%s' stands on line %s already. Keep one of the two records.", shown(key), firstLine));
    }

    /** The first names, and how many more there are. */
    private static String listed(List<String> names) {
        String first = names.stream().limit(LISTED).map(Rejections::shown).collect(Collectors.joining(", "));
        int more = names.size() - LISTED;
        return names.isEmpty() ? "–" : first + (more > 0 ? ", … (+" + more + ")" : "");
    }

    /** The beginning of a text, with what cannot be seen (or would play with a terminal) spelled out. */
    private static String shown(String seen) {
        String first = seen.length() <= SHOWN ? seen : seen.substring(0, SHOWN) + "…";
        return INVISIBLE
                .matcher(first)
                .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
    }

    private static Rejection whole(RejectionReason reason, Label text) {
        return new Rejection(reason, text, Optional.empty());
    }

    private static Rejection cell(RejectionReason reason, String column, Label text) {
        return new Rejection(reason, text, Optional.of(column));
    }
}
