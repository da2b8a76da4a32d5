package org.vigie.contract;

import java.util.Collection;

/** What authors of contracts are told. Kept together so that the messages read alike. */
final class ContractErrors {
    private ContractErrors() {}

    static DefinitionException invalidTableName(String given) {
        return new DefinitionException(
                ErrorCode.TABLE_NAME_INVALID,
                Label.of(
                        "Le nom de table « %s » ne dit pas sa couche.",
                        "Table name '%s' does not tell its layer.", given),
                new Label(
                        "Écrivez en lower_snake_case avec le préfixe landed_, stg_, dim_, fact_, bridge_ ou agg_,"
                                + " comme dans « fact_order_line ».",
                        "Use lower_snake_case that starts with landed_, stg_, dim_, fact_, bridge_ or agg_,"
                                + " as in 'fact_order_line'."));
    }

    /** Both languages here are made by hand: a Label that lacks one cannot be used to say so. */
    static DefinitionException labelIncomplete(String fr, String en) {
        return new DefinitionException(
                ErrorCode.LABEL_INCOMPLETE,
                Label.of(
                        "Un libellé manque dans une langue (fr « %s », en « %s »).",
                        "A label is missing in one language (fr '%s', en '%s').", fr, en),
                new Label("Donnez le texte en français et en anglais.", "Give the text in French and in English."));
    }

    static DefinitionException unknownTable(String given, Collection<String> known) {
        return new DefinitionException(
                ErrorCode.TABLE_UNKNOWN,
                Label.of("La table « %s » est inconnue.", "Table '%s' is unknown.", given),
                Nearest.question(
                        given, known, Label.of("Tables connues : %s.", "Known tables: %s.", String.join(", ", known))));
    }
}
