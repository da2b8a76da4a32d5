package org.vigie.dashboards.pages;

import java.util.Collection;
import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/** What readers are told when an address names something that is not there. */
final class PageErrors {
    private PageErrors() {}

    static DefinitionException unknownOrganisation(String code, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.PAGE_UNKNOWN,
                Label.of("Aucune organisation n’a le code «\u00a0%s\u00a0».", "No organisation has code '%s'.", code),
                Nearest.question(
                        code,
                        known,
                        new Label(
                                "La page Organisations les donne toutes.", "The Organisations page lists them all.")));
    }

    static DefinitionException unknownChoice(String code, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of("Aucune organisation n’a le code «\u00a0%s\u00a0».", "No organisation has code '%s'.", code),
                Nearest.question(code, known, Label.of("Codes\u00a0: %s.", "Codes: %s.", String.join(", ", known))));
    }

    static DefinitionException unknownMission(String code, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of("Aucune mission n’a le code «\u00a0%s\u00a0».", "No mission has code '%s'.", code),
                Nearest.question(code, known, Label.of("Codes\u00a0: %s.", "Codes: %s.", String.join(", ", known))));
    }

    static DefinitionException unknownPage(String id, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "Aucune page de tuiles ne s’appelle «\u00a0%s\u00a0».", "No page of tiles is called '%s'.", id),
                Nearest.question(id, known, Label.of("Pages\u00a0: %s.", "Pages: %s.", String.join(", ", known))));
    }

    static DefinitionException kioskSeconds(String given, int shortest, int longest) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "«\u00a0%s\u00a0» n’est pas une durée d’affichage.",
                        "'%s' is no time for a screen to stand.", given),
                Label.of("De %s à %s secondes.", "From %s to %s seconds.", shortest, longest));
    }

    static DefinitionException unknownWeight(String component, String given) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "«\u00a0%s\u00a0» n’est pas un poids de «\u00a0%s\u00a0».",
                        "'%s' is no weight of '%s'.", given, component),
                new Label("Un poids est un nombre de 0 à 100.", "A weight is a number from 0 to 100."));
    }

    static DefinitionException unknownSize(String code, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of("Aucune taille n’a le code «\u00a0%s\u00a0».", "No size has code '%s'.", code),
                Nearest.question(code, known, Label.of("Codes\u00a0: %s.", "Codes: %s.", String.join(", ", known))));
    }

    static DefinitionException unknownTheme(String code) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of("Le thème «\u00a0%s\u00a0» est inconnu.", "Theme '%s' is unknown.", code),
                new Label("Thèmes\u00a0: light, dark, contrast.", "Themes: light, dark, contrast."));
    }

    static DefinitionException unknownRoom(String code, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.PAGE_UNKNOWN,
                Label.of("Aucune salle n’a le code «\u00a0%s\u00a0».", "No room has code '%s'.", code),
                Nearest.question(
                        code, known, new Label("La page Salles les donne toutes.", "The Rooms page lists them all.")));
    }

    static DefinitionException unknownIndicator(String id, List<String> near) {
        return new DefinitionException(
                ErrorCode.PAGE_UNKNOWN,
                Label.of(
                        "Aucun indicateur n’a l’identifiant «\u00a0%s\u00a0».",
                        "No indicator has identifier '%s'.", id),
                Nearest.question(
                        id,
                        near,
                        new Label(
                                "La fiche de chaque organisation donne ses indicateurs.",
                                "Each organisation's sheet lists its indicators.")));
    }

    static DefinitionException unknownYear(String year, List<String> known) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "Aucun indicateur n’est publié pour l’exercice «\u00a0%s\u00a0».",
                        "No indicator is published for fiscal year '%s'.", year),
                Nearest.question(
                        year, known, Label.of("Exercices\u00a0: %s.", "Fiscal years: %s.", String.join(", ", known))));
    }
}
