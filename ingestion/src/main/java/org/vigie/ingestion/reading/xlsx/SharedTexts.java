package org.vigie.ingestion.reading.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks for cells that show a shared text of an absurd number: the library would make room for all before it, whether they
 * are there or not. Reads as the library does, by the same parser.
 */
final class SharedTexts {
    private static final int MOST = 10_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private SharedTexts() {}

    /** Whether a cell of this part does. What is no XML is left to the library, which meets the same error. */
    static boolean areExceeded(InputStream part) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
            boolean shared = false;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("c")) {
                        shared = "s".equals(reader.getAttributeValue(null, "t"));
                    } else if (shared && reader.getLocalName().equals("v") && isAbsurd(reader.getElementText())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isAbsurd(String number) {
        try {
            return Long.parseLong(number.strip()) > MOST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
