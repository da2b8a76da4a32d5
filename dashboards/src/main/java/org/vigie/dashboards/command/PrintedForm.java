package org.vigie.dashboards.command;

import java.util.Arrays;
import org.vigie.contract.Label;

/** How an answer is printed. */
enum PrintedForm {
    TABLE,
    CSV,
    JSON;

    /** The form of that name. */
    static PrintedForm named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> QueryCommand.wrong(Label.of(
                        "La forme «\u00a0%s\u00a0» est inconnue. Formes : table, csv, json.",
                        "Format '%s' is unknown. Formats: table, csv, json.", name)));
    }
}
