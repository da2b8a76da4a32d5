package org.vigie.ingestion.focusgroups;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.ingestion.focusgroups.QdpxProject.Case;
import org.vigie.ingestion.focusgroups.QdpxProject.Code;
import org.vigie.ingestion.focusgroups.QdpxProject.Coder;
import org.vigie.ingestion.focusgroups.QdpxProject.Coding;
import org.vigie.ingestion.focusgroups.QdpxProject.Selection;
import org.vigie.ingestion.focusgroups.QdpxProject.Source;

/** A project's XML, in the order of elements that REFI-QDA's schema asks for. */
final class QdpxXml {
    private static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    private final XMLStreamWriter xml;

    private QdpxXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(QdpxProject project) {
        StringWriter text = new StringWriter();
        try {
            new QdpxXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).project(project);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A project in memory is always written", e);
        }
        return text.toString();
    }

    private void project(QdpxProject project) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        open("Project", "xmlns", NAMESPACE, "name", project.name(), "origin", "Vigie");
        open("Users");
        for (Coder coder : project.coders()) {
            empty("User", "guid", coder.guid(), "id", coder.id());
        }
        xml.writeEndElement();
        open("CodeBook");
        open("Codes");
        for (Code code : project.codes()) {
            code(code);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        variables(project.variables());
        open("Cases");
        for (Case each : project.cases()) {
            oneCase(each);
        }
        xml.writeEndElement();
        open("Sources");
        for (Source source : project.sources()) {
            source(source);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void code(Code code) throws XMLStreamException {
        open("Code", "guid", code.guid(), "name", code.name(), "isCodable", "true", "color", code.colour());
        if (!code.description().isEmpty()) {
            text("Description", code.description());
        }
        for (Code below : code.codes()) {
            code(below);
        }
        xml.writeEndElement();
    }

    private void variables(Map<String, String> variables) throws XMLStreamException {
        open("Variables");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            empty("Variable", "guid", variable.getKey(), "name", variable.getValue(), "typeOfVariable", "Text");
        }
        xml.writeEndElement();
    }

    private void oneCase(Case each) throws XMLStreamException {
        open("Case", "guid", each.guid(), "name", each.name());
        for (Map.Entry<String, String> value : each.values().entrySet()) {
            open("VariableValue");
            empty("VariableRef", "targetGUID", value.getKey());
            text("TextValue", value.getValue());
            xml.writeEndElement();
        }
        for (String source : each.sources()) {
            empty("SourceRef", "targetGUID", source);
        }
        xml.writeEndElement();
    }

    private void source(Source source) throws XMLStreamException {
        if (source.isTextBeside()) {
            String path = "internal://" + source.guid() + ".txt";
            open("TextSource", "guid", source.guid(), "name", source.name(), "plainTextPath", path);
        } else {
            open("TextSource", "guid", source.guid(), "name", source.name());
            text("PlainTextContent", source.text());
        }
        for (Selection selection : source.selections()) {
            selection(selection);
        }
        xml.writeEndElement();
    }

    private void selection(Selection selection) throws XMLStreamException {
        open(
                "PlainTextSelection",
                "guid",
                selection.guid(),
                "startPosition",
                String.valueOf(selection.start()),
                "endPosition",
                String.valueOf(selection.end()));
        int number = 0;
        for (Coding coding : selection.codings()) {
            number++;
            String guid = QdpxProject.guid(selection.guid() + "/" + number);
            open("Coding", "guid", guid, "creatingUser", coding.coder());
            empty("CodeRef", "targetGUID", coding.code());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int index = 0; index < namesAndValues.length; index += 2) {
            xml.writeAttribute(namesAndValues[index], namesAndValues[index + 1]);
        }
    }

    /** A carriage return is spelled out: bare, every XML reader would make a line feed of it and positions would shift. */
    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        String[] pieces = text.split("\r", -1);
        xml.writeCharacters(pieces[0]);
        for (int index = 1; index < pieces.length; index++) {
            xml.writeEntityRef("#13");
            xml.writeCharacters(pieces[index]);
        }
        xml.writeEndElement();
    }
}
