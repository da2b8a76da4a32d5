package org.vigie.ingestion.reading.stratml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.ingestion.reading.xml.XmlElement;
import org.vigie.ingestion.stratml.FiscalYearOf;
import org.vigie.ingestion.stratml.StatementPlace;
import org.vigie.ingestion.stratml.Statements;

/** Takes the targets and results of one indicator from the document. */
final class StratmlMeasurements {
    private final StratmlTables tables;
    private final BothLanguages languages;
    private final StratmlRemarks remarks;
    private final Map<String, String> indicator;
    private final int planVersion;
    private final Map<String, Integer> revisions = new HashMap<>();

    /** @param indicator its record */
    StratmlMeasurements(
            StratmlTables tables,
            BothLanguages languages,
            StratmlRemarks remarks,
            Map<String, String> indicator,
            int planVersion) {
        this.tables = tables;
        this.languages = languages;
        this.remarks = remarks;
        this.indicator = indicator;
        this.planVersion = planVersion;
    }

    void readTarget(XmlElement target) {
        Statements said = StatementPlace.TARGET.of(target.text("Description"));
        String descriptor = descriptor(target);
        Map<String, String> record = new LinkedHashMap<>();
        record.put("target_value", number(target.text("NumberOfUnits")));
        record.put("due_date", StratmlPlan.day(target.text("EndDate")));
        record.put("fiscal_year", fiscalYear(target));
        record.put("target_kind_code", kind(target, descriptor, said.rest()));
        record.putAll(said.values());
        record.put("indicator_id", indicator.getOrDefault("indicator_id", ""));
        languages.put(record, "target_text", said, descriptor.isEmpty() ? said.rest() : descriptor);
        if (!descriptor.isEmpty() && !said.rest().isEmpty()) {
            remarks.leftOut("Description");
        }
        revise(record, "target", planVersion, said);
        tables.add("targets", target, record);
    }

    /** What a target is where the document does not say: StratML has numbers, ratings and words, and the indicator a direction. */
    private String kind(XmlElement target, String descriptor, String words) {
        if (!target.text("NumberOfUnits").isEmpty()) {
            return switch (indicator.getOrDefault("direction_code", "")) {
                case "INCREASE", "MAINTAIN_ABOVE" -> "at_least";
                case "DECREASE", "MAINTAIN_BELOW" -> "at_most";
                case "EXACT" -> "exactly";
                default -> "value";
            };
        }
        if (!descriptor.isEmpty()) {
            return "ordinal";
        }
        if ("MILESTONE".equals(indicator.get("direction_code"))) {
            return "milestone";
        }
        return words.isEmpty() ? "to_be_determined" : "text";
    }

    void readResult(XmlElement result) {
        Statements said = StatementPlace.RESULT.of(result.text("Description"));
        String descriptor = descriptor(result);
        boolean wordsAreTheValue = result.text("NumberOfUnits").isEmpty() && descriptor.isEmpty();
        Map<String, String> record = new LinkedHashMap<>();
        record.put("value", number(result.text("NumberOfUnits")));
        record.put("fiscal_year", fiscalYear(result));
        record.put("value_kind_code", "actual");
        record.put("declared_status_code", "not_declared");
        record.putAll(said.values());
        record.put("indicator_id", indicator.getOrDefault("indicator_id", ""));
        if (wordsAreTheValue && said.rest().isEmpty() && "MILESTONE".equals(indicator.get("direction_code"))) {
            BothLanguages.putSame(record, "value_text", said, StratmlPlan.day(result.text("EndDate")));
        } else {
            languages.put(record, "value_text", said, wordsAreTheValue ? said.rest() : descriptor);
        }
        languages.put(record, "explanation", said, wordsAreTheValue ? "" : said.rest());
        revise(record, "result " + record.get("value_kind_code"), 1, said);
        tables.add("results", result, record);
    }

    /**
     * Several of one year are each other's revisions, in the order of the document. The targets of a plan's second version
     * revise those of its first.
     */
    private void revise(Map<String, String> record, String kind, int first, Statements said) {
        int next = revisions.merge(kind + " " + record.get("fiscal_year"), 1, Integer::sum);
        if (!said.values().containsKey("revision")) {
            record.put("revision", String.valueOf(first + next - 1));
        }
    }

    private static String descriptor(XmlElement result) {
        return result.child("Descriptor")
                .map(descriptor -> descriptor.text("DescriptorValue"))
                .orElse("");
    }

    /** The fiscal year of the last day, else of the first. */
    private static String fiscalYear(XmlElement result) {
        return Stream.of("EndDate", "StartDate")
                .map(name -> FiscalYearOf.day(StratmlPlan.day(result.text(name))))
                .filter(year -> !year.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** XML writes numbers in more ways than records do; what is no number is left for its record to be set aside. */
    private static String number(String text) {
        return StratmlIndicator.DECIMAL.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
    }
}
