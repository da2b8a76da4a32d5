package org.vigie.ingestion.reading.stratml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.ingestion.reading.xml.XmlElement;
import org.vigie.ingestion.stratml.FiscalYearOf;
import org.vigie.ingestion.stratml.StatementPlace;
import org.vigie.ingestion.stratml.Statements;
import org.vigie.ingestion.stratml.UnitWords;

/** Takes one performance indicator, who answers for it, its scale, targets and results from the document. */
final class StratmlIndicator {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,60}(\\.\\d{0,60})?|\\.\\d{1,60})");
    private static final Set<String> ROLES = Set.of("lead", "contributor");

    private final StratmlTables tables;
    private final BothLanguages languages;
    private final StratmlRemarks remarks;
    private final Map<String, Integer> revisions = new HashMap<>();

    StratmlIndicator(StratmlTables tables, BothLanguages languages, StratmlRemarks remarks) {
        this.tables = tables;
        this.languages = languages;
        this.remarks = remarks;
    }

    /** @param version of the plan; its own record, which says whose it is */
    void read(XmlElement indicator, Map<String, String> version, String elementId) {
        Statements said = StatementPlace.INDICATOR.of(indicator.text("OtherInformation"));
        Map<String, String> record = new LinkedHashMap<>();
        record.put("indicator_id", indicator.text("Identifier"));
        record.put("organisation_id", version.getOrDefault("organisation_id", ""));
        record.put("plan_element_id", elementId);
        record.put("direction_code", "UNKNOWN");
        record.put("accumulation_code", "UNKNOWN");
        record.put("decimals", decimals(indicator));
        record.putAll(said.values());
        record.computeIfAbsent("unit_code", none -> unit(indicator.text("UnitOfMeasurement")));
        languages.put(record, "name", said, indicator.text("MeasurementDimension"));
        languages.put(record, "definition", said, said.rest());
        tables.add("indicators", indicator, record);
        readScale(indicator, record);
        indicator.children("Relationship").forEach(relation -> readOrganisation(relation, record));
        indicator.children("MeasurementInstance").forEach(instance -> {
            instance.children("TargetResult").forEach(target -> readTarget(target, record, number(version)));
            instance.children("ActualResult").forEach(result -> readResult(result, record));
        });
        if (!indicator.attribute("ValueChainStage").isEmpty()) {
            remarks.leftOut("ValueChainStage");
        }
    }

    /** The most decimals that any of its numbers has. */
    private static String decimals(XmlElement indicator) {
        int most = indicator
                .all()
                .filter(element -> element.name().equals("NumberOfUnits"))
                .map(XmlElement::text)
                .filter(text -> DECIMAL.matcher(text).matches())
                .mapToInt(text -> new BigDecimal(text).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return String.valueOf(Math.max(0, most));
    }

    private String unit(String word) {
        return UnitWords.code(word).orElseGet(() -> {
            remarks.countedUnit(word.isEmpty() ? "–" : word);
            return UnitWords.COUNTED;
        });
    }

    private void readScale(XmlElement indicator, Map<String, String> record) {
        Set<Integer> ranks = new TreeSet<>();
        record.keySet().stream()
                .filter(name -> name.startsWith("scale_"))
                .forEach(name -> ranks.add(Integer.valueOf(name.split("_")[1])));
        for (int rank : ranks) {
            tables.add(
                    "indicator_scales",
                    indicator,
                    Map.of(
                            "indicator_id",
                            record.getOrDefault("indicator_id", ""),
                            "level_rank",
                            String.valueOf(rank),
                            "name_fr",
                            record.getOrDefault("scale_" + rank + "_fr", ""),
                            "name_en",
                            record.getOrDefault("scale_" + rank + "_en", "")));
        }
    }

    /** A relationship that is named after a role says which organisation has it; others are about something else. */
    private void readOrganisation(XmlElement relation, Map<String, String> indicator) {
        if (!ROLES.contains(relation.text("Name"))) {
            remarks.leftOut("Relationship");
            return;
        }
        tables.add(
                "indicator_organisations",
                relation,
                Map.of(
                        "indicator_id",
                        indicator.getOrDefault("indicator_id", ""),
                        "organisation_id",
                        relation.text("ReferentIdentifier"),
                        "role_code",
                        relation.text("Name"),
                        "share",
                        relation.text("Description")));
    }

    private void readTarget(XmlElement target, Map<String, String> indicator, int planVersion) {
        Statements said = StatementPlace.TARGET.of(target.text("Description"));
        String descriptor = descriptor(target);
        Map<String, String> record = new LinkedHashMap<>();
        record.put("target_value", number(target.text("NumberOfUnits")));
        record.put("due_date", StratmlPlan.day(target.text("EndDate")));
        record.put("fiscal_year", fiscalYear(target));
        record.put("target_kind_code", kind(target, descriptor, said.rest(), indicator));
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
    private static String kind(XmlElement target, String descriptor, String words, Map<String, String> indicator) {
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

    private void readResult(XmlElement result, Map<String, String> indicator) {
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

    private static int number(Map<String, String> version) {
        String number = version.getOrDefault("version", "");
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
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
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
    }
}
