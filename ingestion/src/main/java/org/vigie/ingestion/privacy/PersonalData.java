package org.vigie.ingestion.privacy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/**
 * Kinds of personal data that can be told by their form. A form is a sign, not a proof: what is found goes to a steward,
 * who judges; what is missed is why such texts stay in the restricted zone anyway.
 */
public enum PersonalData {
    PERSON_NAME(new Label("nom de personne", "person's name"), PersonNames::isIn),
    EMAIL(new Label("courriel", "e-mail address"), PersonalNumbers::hasEmail),
    PHONE(new Label("téléphone", "phone number"), PersonalNumbers::hasPhone),
    SOCIAL_INSURANCE_NUMBER(
            new Label("numéro d'assurance sociale", "social insurance number"),
            PersonalNumbers::hasSocialInsuranceNumber),
    HEALTH_INSURANCE_NUMBER(
            new Label("numéro d'assurance maladie", "health insurance number"),
            PersonalNumbers::hasHealthInsuranceNumber);

    private final Label label;
    private final Predicate<String> isIn;

    PersonalData(Label label, Predicate<String> isIn) {
        this.label = label;
        this.isIn = isIn;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code. */
    public static PersonalData of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Label label() {
        return label;
    }

    /** The kinds that seem to stand in a text; in time that grows with its length only. */
    public static Set<PersonalData> in(String text) {
        EnumSet<PersonalData> found = EnumSet.noneOf(PersonalData.class);
        for (PersonalData kind : values()) {
            if (kind.isIn.test(text)) {
                found.add(kind);
            }
        }
        return found;
    }

    /** The kinds as a list for people. */
    public static String listed(Collection<PersonalData> kinds, Language language) {
        return kinds.stream().sorted().map(kind -> kind.label.in(language)).collect(Collectors.joining(", "));
    }
}
