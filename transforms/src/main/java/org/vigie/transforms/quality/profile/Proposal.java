package org.vigie.transforms.quality.profile;

import java.util.List;
import java.util.Locale;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.rules.Dimension;

/**
 * Something that the data shows and that neither the contract nor a rule says.
 *
 * @param difference what was seen and what the contract says
 * @param demand a condition that every row keeps today
 */
public record Proposal(
        TableName table, String column, Kind kind, Label difference, String demand, List<String> values) {
    /** What a proposal demands. */
    public enum Kind {
        COMPLETE(Dimension.COMPLETENESS),
        UNIQUE(Dimension.UNIQUENESS),
        VALUES(Dimension.VALIDITY),
        NOT_NEGATIVE(Dimension.VALIDITY),
        RANGE(Dimension.VALIDITY);

        private final Dimension dimension;

        Kind(Dimension dimension) {
            this.dimension = dimension;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public Dimension dimension() {
            return dimension;
        }
    }

    public Proposal {
        values = List.copyOf(values);
    }

    /** The identifier of the rule that it becomes, as in {@code fact-budget.amount-not-negative}. */
    public String id() {
        return (table.value() + "." + column).replace('_', '-') + "-" + kind.word();
    }

    /** The key of the demand in a rule's file. */
    public String demandKey() {
        return kind == Kind.UNIQUE ? "dqdl" : "holds";
    }
}
