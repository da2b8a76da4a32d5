package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Puts the first files of a template into an inbox that exists and is empty. */
sealed interface InboxFiller permits DemoInbox, CopiedInbox, BlankInbox {
    /** Refuses a source that the template cannot use; most templates need none and refuse any. */
    default void checkSource(Template template, Optional<Path> source) {
        if (source.isPresent()) {
            throw TemplateErrors.sourceNotWanted(template, source.get());
        }
    }

    void fill(Template template, Path folder, Optional<Path> source) throws IOException;
}
