package org.vigie.ingestion.stratml;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document under construction, one element a line. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An element with all that the content writes. */
    void within(String name, Map<String, String> attributes, Runnable content) {
        try {
            newLine();
            writer.writeStartElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                writer.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            depth++;
            content.run();
            depth--;
            newLine();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    void within(String name, Runnable content) {
        within(name, Map.of(), content);
    }

    /** An element of text; an empty one where the text is. */
    void element(String name, String content) {
        try {
            newLine();
            writer.writeStartElement(name);
            writer.writeCharacters(content);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An element of text; none where the text is empty. */
    void elementIfAny(String name, String content) {
        if (!content.isEmpty()) {
            element(name, content);
        }
    }

    String end() {
        try {
            writer.writeEndDocument();
            writer.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static IllegalStateException broken(XMLStreamException cause) {
        return new IllegalStateException("Unwritable XML", cause);
    }
}
