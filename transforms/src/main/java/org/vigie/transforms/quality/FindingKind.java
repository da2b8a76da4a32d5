package org.vigie.transforms.quality;

import java.util.Locale;
import org.vigie.contract.Label;
import org.vigie.transforms.quality.rules.OwnerRole;

/** What can be wrong with what was delivered, how grave it is, who mends it, and what a steward does about it. */
enum FindingKind {
    DECLARED_DIFFERS_FROM_COMPUTED(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.WORDS,
            new Label("Statut déclaré et calcul différents", "Declared status and computation differ"),
            new Label(
                    "Vérifiez la cible, le résultat et le statut auprès de l'organisation. Les deux statuts restent publiés.",
                    "Check target, result and status with the organisation. Both statuses stay published.")),
    BAND_INVERTED(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Fourchette inversée", "Range inverted"),
            new Label(
                    "Faites corriger les bornes à la source\u00a0: la basse ne doit pas dépasser la haute. D'ici là, aucun"
                            + " résultat n'atteint cette cible.",
                    "Have the bounds mended at the source: the lower must not exceed the upper. Until then no result meets"
                            + " this target.")),
    TARGET_WITHOUT_VALUE(
            Severity.WARNING,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Cible sans valeur", "Target without a value"),
            new Label(
                    "Demandez à l'organisation une cible chiffrée ou un texte de cible.",
                    "Ask the organisation for a numeric target or a target text.")),
    TARGET_WITHOUT_YEAR(
            Severity.INFORMATION,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Cible sans échéance", "Target without a due date"),
            new Label(
                    "Demandez une échéance\u00a0: sans elle, la cible n'est jamais due.",
                    "Ask for a due date: without one the target never falls due.")),
    INDICATOR_WITHOUT_DIRECTION(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Indicateur sans sens souhaité", "Indicator without a direction"),
            new Label(
                    "Précisez si l'indicateur doit monter, descendre ou tenir\u00a0; il sera alors évalué.",
                    "Say whether the indicator should rise, fall or hold; it will then be evaluated.")),
    INDICATOR_UNKNOWN(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Indicateur inconnu", "Indicator unknown"),
            new Label(
                    "Livrez l'indicateur, ou corrigez son identifiant dans les cibles et les résultats.",
                    "Deliver the indicator, or mend its identifier in targets and results.")),
    ORGANISATION_UNKNOWN(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Organisation inconnue", "Organisation unknown"),
            new Label("Livrez l'organisation, ou corrigez son code.", "Deliver the organisation, or mend its code.")),
    ID_IS_PROGRAMME_AND_CORE_RESPONSIBILITY(
            Severity.INFORMATION,
            OwnerRole.DATA_STEWARD,
            Identity.WORDS,
            new Label("Identifiant employé deux fois", "Identifier used twice"),
            new Label(
                    "Rien à corriger ici\u00a0: les deux éléments sont tenus séparés. Évitez de réutiliser un identifiant.",
                    "Nothing to mend here: the two elements are kept apart. Avoid using an identifier twice.")),
    CORE_RESPONSIBILITY_UNKNOWN(
            Severity.WARNING,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Responsabilité essentielle inconnue", "Core responsibility unknown"),
            new Label(
                    "Livrez la responsabilité essentielle, ou corrigez son identifiant.",
                    "Deliver the core responsibility, or mend its identifier.")),
    YEAR_TO_DATE_DECREASES(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Cumul en baisse", "Year-to-date value decreases"),
            new Label(
                    "Vérifiez les deux valeurs, ou si le cumul repart à une autre date que le 1er avril.",
                    "Check both values, or whether the count begins on another day than 1 April.")),
    YEAR_TO_DATE_WITHOUT_PERIOD_BEFORE(
            Severity.WARNING,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Cumul sans la période d'avant", "Year-to-date without the period before"),
            new Label(
                    "Livrez la période d'avant : sans elle, la valeur de cette période reste inconnue.",
                    "Deliver the period before: without it the value of this period stays unknown.")),
    SOURCES_CONFLICT(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.WORDS,
            new Label("Sources contradictoires", "Sources conflict"),
            new Label(
                    "Faites dire par l'organisation quelle valeur est la bonne, puis faites retirer l'autre à sa source.",
                    "Have the organisation say which value is right, then have the other withdrawn at its source.")),
    SURVEY_CATEGORY_ABSENT(
            Severity.INFORMATION,
            OwnerRole.DATA_STEWARD,
            Identity.SUBJECT,
            new Label("Code «\u00a0catégorie inexistante\u00a0»", "Code for 'no such category'"),
            new Label(
                    "Rien à corriger\u00a0: ces codes sont lus comme une absence et n'entrent dans aucun nombre.",
                    "Nothing to mend: these codes are read as nothing and enter no number.")),
    SURVEY_QUESTION_UNKNOWN(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.SUBJECT,
            new Label("Question de sondage inconnue", "Survey question unknown"),
            new Label(
                    "Ajoutez la question au dictionnaire du sondage\u00a0: ses réponses restent reçues, mais n'entrent dans"
                            + " aucun résultat.",
                    "Add the question to the survey's codebook: its answers stay landed, but are in no result.")),
    SURVEY_ANSWER_UNKNOWN(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.SUBJECT,
            new Label("Réponse de sondage inconnue", "Survey answer unknown"),
            new Label(
                    "Ajoutez la réponse au dictionnaire, ou corrigez son code à la source.",
                    "Add the answer to the codebook, or mend its code at the source.")),
    SURVEY_WAVE_UNKNOWN(
            Severity.ERROR,
            OwnerRole.DATA_STEWARD,
            Identity.SUBJECT,
            new Label("Vague de sondage inconnue", "Survey wave unknown"),
            new Label(
                    "Livrez la vague, ou renommez le fichier d'après elle\u00a0: sans elle, rien n'en est publié.",
                    "Deliver the wave, or name the file after it: without it nothing of it is published.")),
    SURVEY_UNIT_UNKNOWN(
            Severity.WARNING,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.SUBJECT,
            new Label("Unité de sondage inconnue", "Survey unit unknown"),
            new Label(
                    "Livrez la liste complète des unités : les résultats restent reçus, mais sans nom d'unité.",
                    "Deliver the whole list of units: the results stay landed, but without a unit name.")),
    SERVICE_MET_ABOVE_COUNT(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Plus de services conformes que rendus", "More services within the standard than rendered"),
            new Label(
                    "Vérifiez les deux nombres\u00a0: d'ici là, le taux de respect est surestimé.",
                    "Check both numbers: until then the rate of commitments kept is too high.")),
    ALLOCATION_NOT_ACCEPTED(
            Severity.ERROR,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Parts d'un programme refusées", "Shares of a programme refused"),
            new Label(
                    "Corrigez les parts du programme\u00a0: ensemble, elles vont de 0 à 1. D'ici là, toute sa dépense reste non"
                            + " liée.",
                    "Mend the shares of the programme: together they go from 0 to 1. Until then all its spending stays"
                            + " unlinked.")),
    TOO_MANY_ACTIVE_PRIORITIES(
            Severity.WARNING,
            OwnerRole.DELIVERING_ORGANISATION,
            Identity.WORDS,
            new Label("Trop de dossiers prioritaires", "Too many active priorities"),
            new Label(
                    "Convenez avec l'unité des dossiers à suspendre, ou du maximum à revoir.",
                    "Agree with the unit on files to suspend, or on another maximum.")),
    PERSONAL_DATA_FOUND(
            Severity.WARNING,
            OwnerRole.PRIVACY_OFFICER,
            Identity.LINE,
            new Label("Renseignement personnel possible", "Possible personal data"),
            new Label(
                    "Ouvrez le fichier à cette ligne. Si c'en est un, faites retirer le renseignement et redéposer le fichier.",
                    "Open the file at that line. If it is, have it taken out and the file delivered again.")),
    THEME_UNKNOWN(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.SUBJECT,
            new Label("Thème inconnu", "Theme unknown"),
            new Label(
                    "Livrez le livre de thèmes, ou corrigez le code du thème. Les extraits restent reçus, sans thème.",
                    "Deliver the codebook, or mend the theme's code. The excerpts stay landed, without a theme.")),
    SERIES_ANOMALY(
            Severity.WARNING,
            OwnerRole.DATA_STEWARD,
            Identity.POINT,
            new Label("Valeur inhabituelle", "Unusual value"),
            new Label(
                    "Demandez à l'organisation si le changement est réel, puis dites-le\u00a0: ./vigie quality WORKSPACE"
                            + " real-change ou data-error.",
                    "Ask the organisation whether the change is real, then say so: ./vigie quality WORKSPACE real-change"
                            + " or data-error."));

    /** How grave a finding is: information, warning or error. */
    enum Severity {
        INFORMATION,
        WARNING,
        ERROR;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes two findings of a kind on a subject the same over deliveries, whatever line they come from. */
    enum Identity {
        /** What is said: another value is another finding, and what was decided of the first does not hold for it. */
        WORDS,
        /** The subject alone: how many records are at fault may change from one delivery to the next. */
        SUBJECT,
        /** The line of the file: nothing but its place tells one from another. */
        LINE,
        /** The period and the value of a series. */
        POINT
    }

    private final Severity severity;
    private final OwnerRole owner;
    private final Identity identity;
    private final Label label;
    private final Label remedy;

    FindingKind(Severity severity, OwnerRole owner, Identity identity, Label label, Label remedy) {
        this.severity = severity;
        this.owner = owner;
        this.identity = identity;
        this.label = label;
        this.remedy = remedy;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Severity severity() {
        return severity;
    }

    OwnerRole owner() {
        return owner;
    }

    Identity identity() {
        return identity;
    }

    Label label() {
        return label;
    }

    Label remedy() {
        return remedy;
    }
}
