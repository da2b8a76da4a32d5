package org.vigie.ingestion.reading.qdpx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What else in a project points to: known before the rest is read, whatever the order in which it comes. */
final class ProjectIndex {
    private final Set<String> codes = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> coders = new HashMap<>();

    static ProjectIndex of(ProjectXml xml) throws XMLStreamException {
        ProjectIndex index = new ProjectIndex();
        xml.project(name -> {
            switch (name) {
                case "Users" ->
                    xml.children(user -> index.coders.put(
                            xml.guid("guid"), xml.attribute("id").orElse("")));
                case "CodeBook" ->
                    xml.children(codes -> {
                        if (codes.equals("Codes")) {
                            index.addCodes(xml);
                        }
                    });
                case "Variables" ->
                    xml.children(variable -> index.variables.put(
                            xml.guid("guid"), xml.attribute("name").orElse("")));
                case "Sources" -> xml.children(source -> index.sources.add(xml.guid("guid")));
                default -> {
                    // read later, or not asked for
                }
            }
        });
        return index;
    }

    private void addCodes(ProjectXml xml) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("Code")) {
                codes.add(xml.guid("guid"));
                addCodes(xml);
            }
        });
    }

    boolean hasCode(String guid) {
        return codes.contains(guid);
    }

    boolean hasSource(String guid) {
        return sources.contains(guid);
    }

    /** A variable's name; its identifier where the project does not name it. */
    String variable(String guid) {
        return variables.getOrDefault(guid, guid);
    }

    /** What a team calls a coder by, if it uses codes for them; never a name, which is a person's. */
    String coder(String guid) {
        String id = coders.getOrDefault(guid, "");
        return id.isEmpty() ? guid : id;
    }
}
