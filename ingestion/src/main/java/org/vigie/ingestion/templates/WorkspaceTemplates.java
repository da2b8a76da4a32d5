package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.workspace.Workspace;

/** Makes new workspaces. Nothing that exists is ever overwritten. */
public final class WorkspaceTemplates {
    private WorkspaceTemplates() {}

    /**
     * Makes a workspace in a folder that does not exist or is empty. All that can be refused is refused before anything
     * is written; {@code vigie.yaml} is written last, so a workspace that has one is whole.
     *
     * @param source folder with the files of a template that copies them; none for the others
     */
    public static NewWorkspace init(Path folder, String templateName, Optional<Path> source) {
        Template template = Template.of(templateName);
        template.checkSource(source);
        Workspace workspace = new Workspace(folder);
        try {
            refuseUnlessEmpty(folder);
            Files.createDirectories(workspace.inbox());
            Files.createDirectories(workspace.warehouse());
            Files.createDirectories(workspace.published());
            template.fill(workspace.inbox(), source);
            Files.writeString(workspace.configuration(), template.configuration(), StandardCharsets.UTF_8);
            return new NewWorkspace(workspace, template, files(workspace.root()));
        } catch (IOException e) {
            throw TemplateErrors.unwritable(folder, e);
        }
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw TemplateErrors.notAFolder(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            List<String> names =
                    content.map(path -> path.getFileName().toString()).sorted().toList();
            if (!names.isEmpty()) {
                throw TemplateErrors.notEmpty(folder, names);
            }
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
