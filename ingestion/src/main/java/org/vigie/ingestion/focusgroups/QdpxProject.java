package org.vigie.ingestion.focusgroups;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A coded project as REFI-QDA knows it: who coded, with which codes, what in which sources.
 *
 * @param variables names by identifier
 */
public record QdpxProject(
        String name,
        List<Coder> coders,
        List<Code> codes,
        Map<String, String> variables,
        List<Source> sources,
        List<Case> cases) {
    public QdpxProject {
        coders = List.copyOf(coders);
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
    }

    /**
     * Who codes.
     *
     * @param id what the team calls them; never a name
     */
    public record Coder(String guid, String id) {}

    /** A code and those below it. */
    public record Code(String guid, String name, String colour, String description, List<Code> codes) {
        public Code {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A coded document.
     *
     * @param isTextBeside its text is a file of its own beside the XML
     */
    public record Source(String guid, String name, String text, boolean isTextBeside, List<Selection> selections) {
        public Source {
            selections = List.copyOf(selections);
        }
    }

    /** A passage, in Unicode code points from 0, the end not part of it. */
    public record Selection(String guid, int start, int end, List<Coding> codings) {
        public Selection {
            codings = List.copyOf(codings);
        }
    }

    /** A code given by a coder, both by identifier. */
    public record Coding(String code, String coder) {}

    /**
     * A group, an organisation or whatever sources belong to.
     *
     * @param values by identifier of their variable
     */
    public record Case(String guid, String name, Map<String, String> values, List<String> sources) {
        public Case {
            sources = List.copyOf(sources);
        }
    }

    /** An identifier that is the same whenever it is asked for under a name. */
    public static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    /** The project's file; the same project gives the same bytes. */
    public byte[] bytes() {
        return QdpxFile.of(this);
    }
}
