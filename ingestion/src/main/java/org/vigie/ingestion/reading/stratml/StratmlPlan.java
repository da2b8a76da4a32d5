package org.vigie.ingestion.reading.stratml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.Language;
import org.vigie.ingestion.reading.RawDelivery;
import org.vigie.ingestion.reading.xml.XmlElement;
import org.vigie.ingestion.stratml.StatementPlace;
import org.vigie.ingestion.stratml.Statements;

/** Takes the version of the plan and its elements from the document; what hangs below is left to {@link StratmlIndicator}. */
final class StratmlPlan {
    private static final String OTHER = "OtherInformation";
    private static final Set<String> UNREAD = Set.of("Stakeholder", "Submitter", "Place");

    private final XmlElement root;
    private final XmlElement core;
    private final StratmlTables tables;
    private final StratmlRemarks remarks = new StratmlRemarks();
    private final Statements said;
    private final BothLanguages languages;
    private final Map<String, String> version = new LinkedHashMap<>();

    StratmlPlan(XmlElement root, StratmlTables tables) {
        this.root = root;
        this.core = root.child("StrategicPlanCore").orElseThrow();
        this.tables = tables;
        this.said = StatementPlace.PLAN.of(root.text(OTHER));
        Optional<Language> language = BothLanguages.of(said.values().getOrDefault("language", root.attribute("lang")));
        this.languages = new BothLanguages(language, remarks);
    }

    RawDelivery read() {
        readVersion();
        core.children("Goal").forEach(this::readGoal);
        tellWhatIsLeft();
        return RawDelivery.of(tables.tables(), remarks.told());
    }

    private void readVersion() {
        XmlElement administration = root.child("AdministrativeInformation").orElse(root);
        version.put("plan_id", administration.text("Identifier"));
        version.put("version", "1");
        version.put("organisation_id", organisation());
        version.put("plan_type_code", type());
        version.put("start_date", day(administration.text("StartDate")));
        version.put("end_date", day(administration.text("EndDate")));
        version.put("tabled_date", day(administration.text("PublicationDate")));
        version.put("source_document", administration.text("Source"));
        said.values().forEach(version::put);
        if (!said.values().containsKey("version")) {
            remarks.versionUnstated();
        }
        languages.put(version, "name", said, root.text("Name"));
        languages.put(version, "mission", said, description(core, "Mission"));
        languages.put(version, "vision", said, description(core, "Vision"));
        languages.put(version, "values", said, values());
        tables.add("plan_versions", root, version);
    }

    /** The organisation that the plan is of: by its identifier, else its acronym, else its name. */
    private String organisation() {
        XmlElement organisation = core.child("Organization").orElse(core);
        return List.of("Identifier", "Acronym", "Name").stream()
                .map(organisation::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String type() {
        if (root.name().equals("StrategicPlan")) {
            return "strategic";
        }
        return switch (root.attribute("Type")) {
            case "Strategic_Plan" -> "strategic";
            case "Performance_Plan", "Performance_Report" -> "annual";
            default -> root.attribute("Type");
        };
    }

    private static String description(XmlElement parent, String name) {
        return parent.child(name).map(child -> child.text("Description")).orElse("");
    }

    /** One line for each value: its name, or its name and what is meant by it. */
    private String values() {
        return core.children("Value")
                .map(value -> List.of(value.text("Name"), value.text("Description")).stream()
                        .map(text -> text.replaceAll("\\s+", " "))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining("\n"));
    }

    private void readGoal(XmlElement goal) {
        String goalId = readElement(goal, "orientation", "");
        goal.children("Objective").forEach(objective -> readObjective(objective, goalId));
    }

    /** An objective that names its goal's own identifier is the goal, and holds its indicators. */
    private void readObjective(XmlElement objective, String goalId) {
        Statements own = StatementPlace.ELEMENT.of(objective.text(OTHER));
        if (!goalId.isEmpty() && goalId.equals(own.values().get("plan_element_id"))) {
            readIndicators(objective, goalId);
        } else {
            readElement(objective, "objective", goalId);
        }
    }

    private String readElement(XmlElement element, String level, String parentId) {
        Statements own = StatementPlace.ELEMENT.of(element.text(OTHER));
        Map<String, String> inVersion = new LinkedHashMap<>();
        inVersion.put("plan_element_id", element.text("Identifier"));
        inVersion.put("element_code", element.text("SequenceIndicator"));
        inVersion.put("parent_plan_element_id", parentId);
        inVersion.put("level_code", level);
        inVersion.put("organisation_id", version.getOrDefault("organisation_id", ""));
        inVersion.putAll(own.values());
        inVersion.put("plan_id", version.getOrDefault("plan_id", ""));
        inVersion.put("version", version.getOrDefault("version", ""));
        languages.put(inVersion, "name", own, element.text("Name"));
        languages.put(inVersion, "description", own, element.text("Description"));
        Map<String, String> now = new LinkedHashMap<>(inVersion);
        own.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("current_"))
                .forEach(entry -> now.put(entry.getKey().substring("current_".length()), entry.getValue()));
        tables.add("plan_elements", element, now);
        tables.add("plan_version_elements", element, inVersion);
        leaveOut(own.rest(), OTHER);
        String id = inVersion.getOrDefault("plan_element_id", "");
        readIndicators(element, id);
        return id;
    }

    private void readIndicators(XmlElement element, String elementId) {
        element.children("PerformanceIndicator")
                .forEach(indicator ->
                        new StratmlIndicator(tables, languages, remarks).read(indicator, version, elementId));
    }

    private void tellWhatIsLeft() {
        root.all().map(XmlElement::name).filter(UNREAD::contains).forEach(remarks::leftOut);
        core.children("Organization").skip(1).map(XmlElement::name).forEach(remarks::leftOut);
        leaveOut(root.text("Description"), "Description");
        leaveOut(said.rest(), OTHER);
    }

    private void leaveOut(String text, String element) {
        if (!text.isEmpty()) {
            remarks.leftOut(element);
        }
    }

    /** A day without the time zone that XML lets it have. */
    static String day(String text) {
        return text.replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})$", "");
    }
}
