package org.vigie.ingestion.reading.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element as it stands in its document.
 *
 * @param attributes by local name; {@code xml:lang} is {@code lang}
 * @param line on which it begins, from 1
 * @param text of its own, without that of its children and the white space around
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        int line,
        String text,
        List<XmlElement> children) {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name().equals(childName));
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** The text of the first child of that name; empty where there is none. */
    public String text(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }

    /** The value of an attribute; empty where there is none. */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }

    /** Whether it, or anything below it, has a text: forms leave the elements that nobody filled in. */
    public boolean saysSomething() {
        return all().anyMatch(element -> !element.text().isEmpty());
    }

    /** It and all below it, in the order of the document. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
