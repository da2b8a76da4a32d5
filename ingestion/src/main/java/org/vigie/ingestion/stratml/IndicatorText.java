package org.vigie.ingestion.stratml;

import java.util.List;
import java.util.Map;
import org.vigie.contract.Language;

/** Writes one indicator, who answers for it, its scale, targets and results. */
final class IndicatorText {
    private static final List<String> OF_TARGETS =
            List.of("low_value", "high_value", "tolerance", "revision_reason_fr", "revision_reason_en");
    private static final List<String> OF_RESULTS = List.of(
            "numerator",
            "denominator",
            "value_text_fr",
            "value_text_en",
            "explanation_fr",
            "explanation_en",
            "published_date");

    private final PlanDocument plan;
    private final Language language;
    private final XmlText xml;
    private final Identifiers identifiers;

    IndicatorText(PlanDocument plan, Language language, XmlText xml, Identifiers identifiers) {
        this.plan = plan;
        this.language = language;
        this.xml = xml;
        this.identifiers = identifiers;
    }

    void write(Map<String, String> indicator) {
        xml.within("PerformanceIndicator", () -> content(new Saying(indicator, language)));
    }

    private void content(Saying said) {
        String id = said.value("indicator_id");
        String identifier = identifiers.of(id);
        said.unlessFound("indicator_id", identifier);
        said.unlessFound("organisation_id", plan.version().getOrDefault("organisation_id", ""));
        List.of("direction_code", "accumulation_code", "unit_code", "decimals")
                .forEach(column -> said.line(column, said.value(column)));
        List.of("baseline_value", "baseline_date").forEach(column -> said.unlessFound(column, ""));
        plan.of("indicator_scales", "indicator_id", id).forEach(level -> sayLevel(said, level));
        xml.element("MeasurementDimension", said.spoken("name"));
        xml.element("UnitOfMeasurement", said.value("unit_code"));
        xml.element("Identifier", identifier);
        plan.of("indicator_organisations", "indicator_id", id).forEach(this::organisation);
        plan.of("targets", "indicator_id", id).forEach(this::target);
        plan.of("results", "indicator_id", id).forEach(this::result);
        String definition = said.spokenAmongLines("definition");
        xml.element("OtherInformation", said.text(definition));
    }

    private static void sayLevel(Saying said, Map<String, String> level) {
        for (String language : List.of("fr", "en")) {
            said.line("scale_" + level.get("level_rank") + "_" + language, level.getOrDefault("name_" + language, ""));
        }
    }

    private void organisation(Map<String, String> organisation) {
        xml.within("Relationship", Map.of("RelationshipType", "Peer_To"), () -> {
            xml.element("ReferentIdentifier", organisation.getOrDefault("organisation_id", ""));
            xml.element("Name", organisation.getOrDefault("role_code", ""));
            xml.elementIfAny("Description", organisation.getOrDefault("share", ""));
        });
    }

    private void target(Map<String, String> record) {
        Saying said = new Saying(record, language);
        String due = said.element("due_date");
        said.unlessFound("fiscal_year", FiscalYearOf.day(due));
        said.line("target_kind_code", said.value("target_kind_code"));
        OF_TARGETS.forEach(column -> said.unlessFound(column, ""));
        said.line("revision", said.value("revision"));
        String words = said.spokenAmongLines("target_text");
        measured("TargetResult", due, said.element("target_value"), said.text(words));
    }

    private void result(Map<String, String> record) {
        Saying said = new Saying(record, language);
        List.of("fiscal_year", "value_kind_code", "revision", "declared_status_code")
                .forEach(column -> said.line(column, said.value(column)));
        OF_RESULTS.forEach(column -> said.unlessFound(column, ""));
        measured("ActualResult", "", said.element("value"), said.text(""));
    }

    private void measured(String element, String endDate, String number, String description) {
        xml.within(
                "MeasurementInstance",
                () -> xml.within(element, () -> {
                    xml.elementIfAny("EndDate", endDate);
                    xml.elementIfAny("NumberOfUnits", number);
                    xml.element("Description", description);
                }));
    }
}
