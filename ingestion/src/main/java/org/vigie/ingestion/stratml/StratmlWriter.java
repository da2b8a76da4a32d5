package org.vigie.ingestion.stratml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.contract.Language;

/**
 * Writes one version of a plan as a StratML performance plan (ISO 17469-1, part 2). Elements without a parent in the version
 * become goals, all others objectives of the goal above them. What StratML has no word for is said in lines, so that the
 * document read back gives the same records.
 */
public final class StratmlWriter {
    private static final String NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";
    private static final Map<String, String> TYPES =
            Map.of("strategic", "Strategic_Plan", "annual", "Performance_Plan", "action", "Performance_Plan");

    private final PlanDocument plan;
    private final Language language;
    private final XmlText xml = new XmlText();
    private final Identifiers identifiers = new Identifiers();
    private final PlanTree tree;

    private StratmlWriter(PlanDocument plan, Language language) {
        this.plan = plan;
        this.language = language;
        this.tree = new PlanTree(plan.of("plan_version_elements"));
    }

    /** The document, in which texts stand in that language and lines say the other. */
    public static String write(PlanDocument plan, Language language) {
        return new StratmlWriter(plan, language).document();
    }

    private String document() {
        String code = plan.version().getOrDefault("plan_type_code", "");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", NAMESPACE);
        attributes.put("Type", TYPES.getOrDefault(code, "Strategic_Plan"));
        xml.within("PerformancePlanOrReport", attributes, this::content);
        return xml.end();
    }

    private void content() {
        Saying version = new Saying(plan.version(), language);
        version.line("language", language.name().toLowerCase(Locale.ROOT));
        String planId = identifiers.of(version.value("plan_id"));
        version.unlessFound("plan_id", planId);
        version.line("version", version.value("version"));
        version.unlessFound("organisation_id", organisationName(version));
        version.line("plan_type_code", version.value("plan_type_code"));
        version.unlessFound("legislature", "");
        xml.element("Name", version.spoken("name"));
        String mission = version.spoken("mission");
        String vision = version.spoken("vision");
        List<String> values = version.value(Saying.named("values", language))
                .lines()
                .map(Statements::printable)
                .filter(value -> !value.isEmpty())
                .toList();
        sayValues(version, values);
        String start = version.element("start_date");
        String end = version.element("end_date");
        String tabled = version.element("tabled_date");
        String source = version.element("source_document");
        xml.element("OtherInformation", version.text(""));
        xml.within("StrategicPlanCore", () -> {
            xml.within("Organization", () -> xml.element("Name", organisationName(version)));
            described("Vision", vision);
            described("Mission", mission);
            values.forEach(value -> xml.within("Value", () -> xml.element("Name", value)));
            tree.roots().forEach(this::goal);
        });
        xml.within("AdministrativeInformation", () -> {
            xml.element("Identifier", planId);
            xml.elementIfAny("StartDate", start);
            xml.elementIfAny("EndDate", end);
            xml.elementIfAny("PublicationDate", tabled);
            xml.elementIfAny("Source", source);
        });
    }

    private static String organisationName(Saying version) {
        return Statements.printable(version.value("organisation_id"));
    }

    private void sayValues(Saying version, List<String> values) {
        String found = String.join(
                "\n",
                values.stream().map(value -> value.replaceAll("\\s+", " ")).toList());
        for (Language each : Language.values()) {
            String name = Saying.named("values", each);
            if (each == language || found.isEmpty()) {
                version.unlessFound(name, found);
            } else {
                version.line(name, version.value(name));
            }
        }
    }

    private void described(String name, String text) {
        if (!text.isEmpty()) {
            xml.within(name, () -> xml.element("Description", text));
        }
    }

    private void goal(Map<String, String> root) {
        xml.within("Goal", () -> {
            element(root, "orientation", "");
            String goalId = root.getOrDefault("plan_element_id", "");
            goalIndicators(goalId);
            tree.below(goalId)
                    .forEach(below -> xml.within("Objective", () -> {
                        element(below, "objective", goalId);
                        indicators(below.getOrDefault("plan_element_id", ""));
                    }));
        });
    }

    /** StratML hangs indicators on objectives only: one that names its goal's identifier holds the goal's own. */
    private void goalIndicators(String goalId) {
        if (!plan.of("indicators", "plan_element_id", goalId).isEmpty()) {
            xml.within("Objective", () -> {
                Map<String, String> lines = Map.of("plan_element_id", goalId);
                xml.element("OtherInformation", Statements.text(lines));
                indicators(goalId);
            });
        }
    }

    private void element(Map<String, String> inVersion, String level, String goalId) {
        Map<String, String> now =
                plan.of("plan_elements", "plan_element_id", inVersion.getOrDefault("plan_element_id", "")).stream()
                        .findFirst()
                        .orElse(Map.of());
        Map<String, String> both = new LinkedHashMap<>(inVersion);
        both.put("level_code", now.getOrDefault("level_code", ""));
        both.put("organisation_id", now.getOrDefault("organisation_id", ""));
        Saying said = new Saying(both, language);
        String identifier = identifiers.of(said.value("plan_element_id"));
        said.unlessFound("plan_element_id", identifier);
        said.unlessFound("level_code", level);
        said.unlessFound("organisation_id", plan.version().getOrDefault("organisation_id", ""));
        said.unlessFound("parent_plan_element_id", goalId);
        xml.element("Name", said.spoken("name"));
        xml.element("Description", said.spoken("description"));
        xml.element("Identifier", identifier);
        xml.elementIfAny("SequenceIndicator", said.element("element_code"));
        List.of("parent_plan_element_id", "name_fr", "name_en")
                .forEach(column -> sayWhatChanged(said, column, now.getOrDefault(column, "")));
        xml.elementIfAny("OtherInformation", said.text(""));
    }

    /** The version keeps its own words; what the element is called now is said beside. */
    private static void sayWhatChanged(Saying said, String column, String now) {
        if (!now.equals(said.value(column))) {
            said.line("current_" + column, now);
        }
    }

    private void indicators(String elementId) {
        plan.of("indicators", "plan_element_id", elementId)
                .forEach(indicator -> new IndicatorText(plan, language, xml, identifiers).write(indicator));
    }
}
