package org.vigie.ingestion.reading.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vigie.ingestion.reading.Utf8;

/**
 * Reads a whole XML document into its root element. Texts are put together piece by piece up to their limit, and not by the
 * parser, which would hold a text of any length first.
 */
public final class XmlDocument {
    static final int MOST_ELEMENTS = 300_000;
    static final int DEEPEST = 32;
    static final int LONGEST_TEXT = 1_000_000;

    private static final int LOOKED_AT = 200;
    private static final Pattern ENCODING =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    /** An element whose end was not read yet. */
    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            int line,
            StringBuilder text,
            List<XmlElement> children) {
        XmlElement closed() {
            return new XmlElement(
                    namespace, name, attributes, line, text.toString().strip(), children);
        }
    }

    private XmlDocument(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The root of the document; a document that is broken, too large or would have something fetched is refused. */
    public static XmlElement read(byte[] bytes) throws XmlRefusal {
        if (bytes.length == 0) {
            throw XmlRejections.empty();
        }
        if (saysUtf8(bytes) && !Utf8.is(bytes)) {
            throw XmlRejections.encoding();
        }
        try {
            return new XmlDocument(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes))).root();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw XmlRejections.broken(line, String.valueOf(e.getMessage()));
        }
    }

    private XmlElement root() throws XMLStreamException, XmlRefusal {
        Optional<XmlElement> root = Optional.empty();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw XmlRejections.documentType(line());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw XmlRejections.broken(line(), "&" + reader.getLocalName() + ";");
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.END_ELEMENT -> root = Optional.of(end());
                default -> {}
            }
        }
        return root.orElseThrow(() -> XmlRejections.broken(line(), "no root element"));
    }

    private void begin() throws XmlRefusal {
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw XmlRejections.tooManyElements(line(), MOST_ELEMENTS);
        }
        if (open.size() >= DEEPEST) {
            throw XmlRejections.tooDeep(line(), DEEPEST);
        }
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeValue(index).length() > LONGEST_TEXT) {
                throw XmlRejections.textTooLong(line(), LONGEST_TEXT);
            }
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        open.push(
                new Open(namespace, reader.getLocalName(), attributes, line(), new StringBuilder(), new ArrayList<>()));
    }

    private void text() throws XmlRefusal {
        Open element = open.element();
        if (element.text().length() + reader.getTextLength() > LONGEST_TEXT) {
            throw XmlRejections.textTooLong(line(), LONGEST_TEXT);
        }
        element.text().append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private XmlElement end() {
        XmlElement closed = open.pop().closed();
        Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children().add(closed));
        return closed;
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** A document is UTF-8 unless its first bytes or its declaration say otherwise. */
    private static boolean saysUtf8(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(beginning);
        return declared.lookingAt()
                ? declared.group(1).equalsIgnoreCase("UTF-8")
                : !beginning.startsWith("\u00fe\u00ff")
                        && !beginning.startsWith("\u00ff\u00fe")
                        && beginning.indexOf(0) < 0;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // what is wrong is thrown, and told to whoever sent the document: never printed beside
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external: " + systemId);
        });
        return factory;
    }
}
