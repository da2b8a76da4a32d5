package org.vigie.transforms.quality.rules;

import org.vigie.contract.Label;
import org.vigie.contract.TableName;

/**
 * One demand on one table.
 *
 * @param id stable, unique among all rules, as in {@code indicator.direction-in-list}
 * @param message what is wrong, with {@code {failed}} and {@code {checked}} for the numbers of rows
 * @param remedy what the owner does about it
 * @param file where it is written, with its line
 */
public record QualityRule(
        String id,
        TableName table,
        Dimension dimension,
        Severity severity,
        OwnerRole owner,
        Demand demand,
        Label message,
        Label remedy,
        String file,
        int line) {

    /** The message with its numbers, as people of each language write them. */
    public Label message(long checked, long failed) {
        return new Label(
                filled(message.fr(), "%,d".formatted(checked), "%,d".formatted(failed), "\u202f"),
                filled(message.en(), "%,d".formatted(checked), "%,d".formatted(failed), ","));
    }

    private static String filled(String text, String checked, String failed, String separator) {
        return text.replace("{checked}", checked.replaceAll("\\D", separator))
                .replace("{failed}", failed.replaceAll("\\D", separator));
    }
}
