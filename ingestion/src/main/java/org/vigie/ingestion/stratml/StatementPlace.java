package org.vigie.ingestion.stratml;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.ingestion.contract.SourceContracts;

/** Where a document may say things in lines {@code name: value}, and the names that may be said there: columns of records. */
public enum StatementPlace {
    /** {@code OtherInformation} of the document. */
    PLAN("language", "plans.plan-versions"),
    /** {@code OtherInformation} of a goal or an objective. */
    ELEMENT(
            "current_(level_code|parent_plan_element_id|name_fr|name_en)",
            "plans.plan-elements",
            "plans.plan-version-elements"),
    /** {@code OtherInformation} of a performance indicator. */
    INDICATOR("scale_[1-9][0-9]?_(fr|en)", "plans.indicators"),
    /** {@code Description} of a target result. */
    TARGET("", "plans.targets"),
    /** {@code Description} of an actual result. */
    RESULT("", "plans.results");

    private final Pattern others;
    private final Set<String> columns;

    StatementPlace(String others, String... contracts) {
        this.others = Pattern.compile(others);
        this.columns = new HashSet<>();
        for (String contract : contracts) {
            columns.addAll(SourceContracts.contract(contract).headers());
        }
    }

    /** What a text in this place says. */
    public Statements of(String text) {
        return Statements.of(text, this::knows);
    }

    private boolean knows(String name) {
        return columns.contains(name) || others.matcher(name).matches();
    }
}
