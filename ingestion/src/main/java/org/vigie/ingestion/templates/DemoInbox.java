package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.ReportConsultations;

/** The deliveries of the made-up government. */
record DemoInbox() implements InboxFiller {
    @Override
    public void fill(Template template, Path folder, Optional<Path> source) throws IOException {
        DemoGovernment.shipped().writeInto(folder);
        new ReportConsultations().writeInto(folder);
    }
}
