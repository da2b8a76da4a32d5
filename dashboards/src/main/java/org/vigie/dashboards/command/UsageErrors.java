package org.vigie.dashboards.command;

import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;

/** What writers of {@code vigie query} are told about their words. What they ask is judged by the semantic layer. */
final class UsageErrors {
    private UsageErrors() {}

    static DefinitionException notACondition(String given) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                Label.of(
                        "La condition «\u00a0%s\u00a0» n’a pas la forme champ=valeur.",
                        "Condition '%s' is not of the form field=value.", given),
                new Label(
                        "Écrivez par exemple\u00a0: --where period.fiscal_year=2016-2017.",
                        "Write, for instance: --where period.fiscal_year=2016-2017."));
    }

    static DefinitionException unknownFormat(String given) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                Label.of("La forme «\u00a0%s\u00a0» est inconnue.", "Format '%s' is unknown.", given),
                new Label("Formes\u00a0: table, csv, json.", "Formats: table, csv, json."));
    }
}
