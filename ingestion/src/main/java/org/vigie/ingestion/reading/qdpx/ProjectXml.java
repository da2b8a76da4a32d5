package org.vigie.ingestion.reading.qdpx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks down a project's XML, element by element, in memory that its depth bounds. Knows no DTD and opens nothing. */
final class ProjectXml {
    private static final int DEEPEST = 100;
    private static final char MARK = '\uFEFF';
    private static final int LONGEST_TEXT = 16 << 20;

    private final XMLStreamReader reader;
    private int depth;

    /** What is done with each child, by its name; what it leaves unread is skipped. */
    @FunctionalInterface
    interface Child {
        void read(String name) throws XMLStreamException;
    }

    ProjectXml(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("no entity is resolved");
        });
        this.reader = factory.createXMLStreamReader(utf8(stream));
    }

    /** REFI-QDA is UTF-8; some programs mark it so. Left to the parser, damaged bytes would be told to standard error. */
    private static Reader utf8(InputStream stream) throws XMLStreamException {
        try {
            Reader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** From the root element on. */
    void project(Child child) throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and processing instructions before the root
        }
        String namespace = String.valueOf(reader.getNamespaceURI());
        if (!reader.getLocalName().equals("Project") || !namespace.startsWith("urn:QDA-XML:project:")) {
            throw new UnfitProject(QdpxRejections.notAProject(line()));
        }
        children(child);
        while (reader.hasNext()) {
            next();
        }
    }

    /** Each child of the element that was just entered, to its end. */
    void children(Child child) throws XMLStreamException {
        int own = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                int entered = depth;
                child.read(reader.getLocalName());
                while (depth >= entered) {
                    next();
                }
            }
        }
    }

    /** All text of the element that was just entered, to its end. */
    String text() throws XMLStreamException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= own) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > LONGEST_TEXT) {
                    throw new UnfitProject(
                            QdpxRejections.tooLarge("characters in a text", "caractères dans un texte", LONGEST_TEXT));
                }
            }
        }
        return text.toString();
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** An identifier, the same however a program writes it; empty where there is none. */
    String guid(String attribute) {
        return attribute(attribute)
                .map(guid -> guid.replaceAll("[{}\\s]", "").toUpperCase(Locale.ROOT))
                .orElse("");
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnfitProject(QdpxRejections.entities(line()));
            default -> {
                // text is asked for where it counts
            }
        }
        if (depth > DEEPEST) {
            throw new UnfitProject(QdpxRejections.tooDeep(DEEPEST, line()));
        }
        return event;
    }
}
