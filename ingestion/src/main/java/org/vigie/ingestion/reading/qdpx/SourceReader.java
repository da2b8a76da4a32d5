package org.vigie.ingestion.reading.qdpx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.vigie.ingestion.reading.Rejection;

/** Reads the sources of a project, each with the excerpts that were coded in it: by whom, and to which code. */
final class SourceReader {
    private final ProjectXml xml;
    private final ProjectIndex index;
    private final ProjectZip zip;
    private final ProjectXml.Child values;
    private final ProjectTable sources;
    private final ProjectTable codings;

    /** @param values reads a value of the source whose identifier it is given */
    SourceReader(
            ProjectXml xml, ProjectIndex index, ProjectZip zip, ProjectTable.Budget budget, ProjectXml.Child values) {
        this.xml = xml;
        this.index = index;
        this.zip = zip;
        this.values = values;
        this.sources =
                new ProjectTable("sources", budget, "session_id", "source_type", "character_count", "session_name");
        this.codings = new ProjectTable(
                "codings",
                budget,
                "session_id",
                "excerpt_id",
                "theme_id",
                "coder_id",
                "start_position",
                "end_position",
                "excerpt_text");
    }

    ProjectTable sources() {
        return sources;
    }

    ProjectTable codings() {
        return codings;
    }

    /** A source of any kind: its text may be its own, or stand for a page layout or a recording. */
    void read(String kind) throws XMLStreamException {
        int line = xml.line();
        String id = xml.guid("guid");
        String name = xml.attribute("name").orElse("");
        SourceText text = holder(id, xml.guid("creatingUser"));
        String length = text.text().map(found -> String.valueOf(found.length())).orElse("");
        sources.add(line, text.fault(), id, kind, length, name);
    }

    /** An element with a text and the excerpts of that text; a representation or transcript within it is one, too. */
    private SourceText holder(String sourceId, String creator) throws XMLStreamException {
        Optional<String> path = xml.attribute("plainTextPath");
        List<Excerpt> excerpts = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        List<SourceText> within = new ArrayList<>();
        xml.children(child -> {
            switch (child) {
                case "PlainTextContent" -> texts.add(SourceText.of(xml.text()));
                case "Representation", "Transcript" -> within.add(holder(sourceId, creator));
                case "VariableValue" -> values.read(sourceId);
                case "Coding" -> {
                    Excerpt whole = new Excerpt(sourceId, Optional.empty(), new ArrayList<>());
                    coding(whole, creator);
                    excerpts.add(whole);
                }
                default -> {
                    if (child.endsWith("Selection")) {
                        excerpts.add(excerpt(child, creator));
                    }
                }
            }
        });
        SourceText own = texts.isEmpty() ? path.map(this::textAt).orElse(SourceText.NONE) : texts.get(0);
        excerpts.forEach(excerpt -> add(sourceId, excerpt, own));
        return own.equals(SourceText.NONE) && !within.isEmpty() ? within.get(0) : own;
    }

    private SourceText textAt(String path) {
        try {
            return zip.text(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only selections of plain text have positions in it; those of pages and recordings have places of other kinds. */
    private Excerpt excerpt(String kind, String sourceCreator) throws XMLStreamException {
        Optional<Span> span = kind.equals("PlainTextSelection")
                ? Optional.of(new Span(
                        xml.attribute("startPosition").orElse("").strip(),
                        xml.attribute("endPosition").orElse("").strip()))
                : Optional.empty();
        Excerpt excerpt = new Excerpt(xml.guid("guid"), span, new ArrayList<>());
        String own = xml.guid("creatingUser");
        String creator = own.isEmpty() ? sourceCreator : own;
        xml.children(child -> {
            if (child.equals("Coding")) {
                coding(excerpt, creator);
            }
        });
        return excerpt;
    }

    private void coding(Excerpt excerpt, String selectionCreator) throws XMLStreamException {
        int line = xml.line();
        String own = xml.guid("creatingUser");
        String coder = index.coder(own.isEmpty() ? selectionCreator : own);
        int before = excerpt.codings().size();
        xml.children(child -> {
            if (child.equals("CodeRef")) {
                excerpt.codings().add(new Coding(line, xml.guid("targetGUID"), coder));
            }
        });
        if (excerpt.codings().size() == before) {
            excerpt.codings().add(new Coding(line, "", coder));
        }
    }

    private void add(String sourceId, Excerpt excerpt, SourceText source) {
        String start = excerpt.span().map(Span::start).orElse("");
        String end = excerpt.span().map(Span::end).orElse("");
        Optional<Rejection> misplaced = source.fault()
                .map(fault -> QdpxRejections.unknownSource(sourceId))
                .or(() -> excerpt.span().flatMap(span -> span.fault(source)));
        String text = misplaced.isPresent()
                ? ""
                : excerpt.span().flatMap(span -> span.in(source)).orElse("");
        for (Coding coding : excerpt.codings()) {
            Optional<Rejection> fault = misplaced.or(() -> unknownCode(coding.code()));
            codings.add(coding.line(), fault, sourceId, excerpt.id(), coding.code(), coding.coder(), start, end, text);
        }
    }

    /** A coding without a code is the contract's to refuse. */
    private Optional<Rejection> unknownCode(String code) {
        return code.isEmpty() || index.hasCode(code) ? Optional.empty() : Optional.of(QdpxRejections.unknownCode(code));
    }

    private record Coding(int line, String code, String coder) {}

    private record Excerpt(String id, Optional<Span> span, List<Coding> codings) {}
}
