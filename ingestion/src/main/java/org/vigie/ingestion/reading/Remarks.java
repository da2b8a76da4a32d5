package org.vigie.ingestion.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.privacy.PersonalData;
import org.vigie.ingestion.privacy.PersonalDataFinding;

/** What the sender of a file that was taken should know of it. */
final class Remarks {
    private Remarks() {}

    static Label partLeftOut(String part, int records) {
        return Label.of(
                "« %s » n'est pas demandé ; non lu : %s enregistrement(s).",
                "'%s' is not asked for; not read: %s record(s).", part, records);
    }

    static Label columnsNotAsked(List<String> names) {
        return Label.of(
                "Colonnes que ni le contrat ni la forme d'un code de question ne connaît, laissées dans le fichier : %s.",
                "Columns that neither the contract nor the form of a question code knows, left in the file: %s.",
                listed(names));
    }

    static Label columns(String part, HeaderMatch match) {
        String place = part.isEmpty() ? "" : part + ": ";
        return Label.of(
                "%sl'en-tête n'est pas tout à fait celui du contrat ; colonnes laissées : %s ; absentes, restées vides : %s.",
                "%sthe header is not quite the contract's; columns left out: %s; absent, left empty: %s.",
                place,
                listed(match.unknown()),
                listed(match.missing().stream().map(SourceField::header).toList()));
    }

    /** None where nothing was found; never what was found. */
    static Optional<Label> personalData(List<PersonalDataFinding> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long records =
                found.stream().map(PersonalDataFinding::number).distinct().count();
        return Optional.of(personalData(
                records,
                found.stream()
                        .map(PersonalDataFinding::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonalData.class)))));
    }

    static Label personalData(long records, Set<PersonalData> kinds) {
        Label where = Label.of(
                "%s enregistrement(s) avec ce qui ressemble à des renseignements personnels",
                "%s record(s) with what looks like personal data", records);
        return new Label(
                "%s (%s) ; où : constats de qualité.".formatted(where.fr(), PersonalData.listed(kinds, Language.FR)),
                "%s (%s); where: quality findings.".formatted(where.en(), PersonalData.listed(kinds, Language.EN)));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "–" : names.stream().limit(12).collect(Collectors.joining(", "));
    }
}
