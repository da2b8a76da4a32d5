package org.vigie.ingestion.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.contract.workspace.WorkspaceConfig;

/** What a new workspace starts from. */
public enum Template {
    /** A made-up government, generated. */
    DEMO(new DemoInbox()),
    /** The GC InfoBase open data of June 2018, copied from a folder the user names. */
    GC_INFOBASE(new CopiedInbox()),
    /** Five public data sets of three governments and a consultation, copied from a folder the user names. */
    PUBLIC_DATA(new CopiedInbox()),
    /** Empty plan deliveries to fill in, with instructions. */
    BLANK(new BlankInbox());

    private final InboxFiller inbox;

    Template(InboxFiller inbox) {
        this.inbox = inbox;
    }

    /** The name as it is typed, as in {@code gc-infobase}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Template::code).toList();
    }

    /** The template of that name; an unknown name is told with the nearest one. */
    public static Template of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code().equals(code))
                .findFirst()
                .orElseThrow(() -> TemplateErrors.unknown(code));
    }

    /** Text of the {@code vigie.yaml} of a workspace made from this template. */
    public String configuration() {
        return resource(code() + ".yaml");
    }

    /** What {@link #configuration()} says. */
    public WorkspaceConfig config() {
        return WorkspaceConfig.of("vigie.yaml", new StringReader(configuration()));
    }

    /** Refuses a source that is missing, incomplete or not wanted, before anything is written. */
    void checkSource(Optional<Path> source) {
        inbox.checkSource(this, source);
    }

    void fill(Path folder, Optional<Path> source) throws IOException {
        inbox.fill(this, folder, source);
    }

    static String resource(String name) {
        try (InputStream stream = Template.class.getResourceAsStream("/templates/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No resource /templates/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable resource /templates/" + name, e);
        }
    }
}
