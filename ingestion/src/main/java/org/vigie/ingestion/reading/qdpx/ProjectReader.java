package org.vigie.ingestion.reading.qdpx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.vigie.ingestion.reading.RawTable;

/** Reads codes, cases, values and sets of a project; sources and what is coded in them are {@link SourceReader}'s. */
final class ProjectReader {
    private final ProjectXml xml;
    private final ProjectIndex index;
    private final SourceReader sources;
    private final ProjectTable codes;
    private final ProjectTable cases;
    private final ProjectTable values;
    private final ProjectTable sets;

    ProjectReader(ProjectXml xml, ProjectIndex index, ProjectZip zip) {
        ProjectTable.Budget budget = new ProjectTable.Budget();
        this.xml = xml;
        this.index = index;
        this.codes = new ProjectTable(
                "codes",
                budget,
                "code_id",
                "parent_code_id",
                "family_code_id",
                "code_name",
                "level",
                "is_codable",
                "colour",
                "description");
        this.cases = new ProjectTable("cases", budget, "case_id", "session_id", "case_name");
        this.values = new ProjectTable("values", budget, "subject_id", "variable_name", "variable_value");
        this.sets = new ProjectTable("sets", budget, "set_id", "member_id");
        this.sources = new SourceReader(xml, index, zip, budget, this::value);
    }

    /** The tables of the project. Sets are told as left out, where there are any. */
    List<RawTable> read() throws XMLStreamException {
        xml.project(name -> {
            switch (name) {
                case "CodeBook" ->
                    xml.children(child -> {
                        if (child.equals("Codes")) {
                            codes("", "", 1);
                        }
                    });
                case "Cases" -> xml.children(child -> oneCase());
                case "Sources" -> xml.children(sources::read);
                case "Sets" -> xml.children(child -> set());
                default -> {
                    // users and variables are in the index; notes, links and graphs are not asked for
                }
            }
        });
        Stream<ProjectTable> asked = Stream.of(codes, sources.sources(), cases, values, sources.codings());
        return Stream.concat(asked, Stream.of(sets).filter(table -> !table.isEmpty()))
                .map(ProjectTable::table)
                .toList();
    }

    private void codes(String parent, String family, int level) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("Code")) {
                code(parent, family, level);
            }
        });
    }

    private void code(String parent, String ancestor, int level) throws XMLStreamException {
        int line = xml.line();
        String id = xml.guid("guid");
        String family = level == 1 ? id : ancestor;
        String name = xml.attribute("name").orElse("");
        String codable = truth(xml.attribute("isCodable"));
        String colour = xml.attribute("color").orElse("");
        StringBuilder description = new StringBuilder();
        xml.children(child -> {
            if (child.equals("Description")) {
                description.append(xml.text());
            } else if (child.equals("Code")) {
                code(id, family, level + 1);
            }
        });
        codes.add(line, id, parent, family, name, String.valueOf(level), codable, colour, description.toString());
    }

    private void oneCase() throws XMLStreamException {
        int line = xml.line();
        String id = xml.guid("guid");
        String name = xml.attribute("name").orElse("");
        boolean[] tied = {false};
        xml.children(child -> {
            if (child.equals("SourceRef")) {
                tied[0] = true;
                String source = xml.guid("targetGUID");
                cases.add(
                        xml.line(),
                        index.hasSource(source) ? Optional.empty() : Optional.of(QdpxRejections.unknownSource(source)),
                        id,
                        source,
                        name);
            } else if (child.equals("VariableValue")) {
                value(id);
            }
        });
        if (!tied[0]) {
            cases.add(line, id, "", name);
        }
    }

    /** What a variable is for a case or a source. */
    private void value(String subject) throws XMLStreamException {
        int line = xml.line();
        StringBuilder variable = new StringBuilder();
        StringBuilder value = new StringBuilder();
        xml.children(child -> {
            if (child.equals("VariableRef")) {
                variable.append(index.variable(xml.guid("targetGUID")));
            } else if (child.endsWith("Value")) {
                value.append(xml.text());
            }
        });
        values.add(line, subject, variable.toString(), value.toString());
    }

    private void set() throws XMLStreamException {
        String id = xml.guid("guid");
        xml.children(child -> {
            if (child.startsWith("Member")) {
                sets.add(xml.line(), id, xml.guid("targetGUID"));
            }
        });
    }

    private static String truth(Optional<String> written) {
        String text = written.orElse("true").strip();
        return text.equals("1") || text.equals("true") ? "true" : "false";
    }
}
