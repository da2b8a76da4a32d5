package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.demo.ReportConsultations;
import org.vigie.ingestion.demo.inbox.DemoDeliveries;

/** The deliveries of the made-up government, and what they are, in French and in English. */
record DemoInbox() implements InboxFiller {
    @Override
    public void fill(Template template, Path folder, Optional<Path> source) throws IOException {
        DemoDeliveries.shipped().writeInto(folder);
        for (String name : List.of("LISEZMOI.md", "README.md")) {
            String text = Template.resource("demo-" + name).replace("{faulty}", DemoDeliveries.FAULTY);
            Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        }
        new ReportConsultations().writeInto(folder);
    }
}
