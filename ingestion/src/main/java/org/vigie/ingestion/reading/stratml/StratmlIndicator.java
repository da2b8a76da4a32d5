package org.vigie.ingestion.reading.stratml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigie.ingestion.reading.xml.XmlElement;
import org.vigie.ingestion.stratml.StatementPlace;
import org.vigie.ingestion.stratml.Statements;
import org.vigie.ingestion.stratml.UnitWords;

/** Takes one performance indicator, who answers for it and its scale from the document. */
final class StratmlIndicator {
    static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,60}(\\.\\d{0,60})?|\\.\\d{1,60})");
    private static final Set<String> ROLES = Set.of("lead", "contributor");

    private final StratmlTables tables;
    private final BothLanguages languages;
    private final StratmlRemarks remarks;

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
        StratmlMeasurements measurements = new StratmlMeasurements(tables, languages, remarks, record, number(version));
        indicator.children("MeasurementInstance").forEach(instance -> {
            instance.children("TargetResult").filter(XmlElement::saysSomething).forEach(measurements::readTarget);
            instance.children("ActualResult").filter(XmlElement::saysSomething).forEach(measurements::readResult);
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

    private static int number(Map<String, String> version) {
        String number = version.getOrDefault("version", "");
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    }
}
