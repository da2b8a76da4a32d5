package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of the files that the template's feeds name, from the folder the user gives and the folders in it. */
record CopiedInbox() implements InboxFiller {
    private static final String INBOX = "inbox/";

    @Override
    public void checkSource(Template template, Optional<Path> source) {
        Path folder = source.orElseThrow(() -> TemplateErrors.sourceNeeded(template));
        if (!Files.isDirectory(folder)) {
            throw TemplateErrors.sourceMissing(template, folder);
        }
        List<String> wanted = fileNames(template);
        List<String> missing = wanted.stream()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw TemplateErrors.sourceIncomplete(folder, wanted.size(), missing, csvFiles(folder));
        }
    }

    @Override
    public void fill(Template template, Path folder, Optional<Path> source) throws IOException {
        for (String name : fileNames(template)) {
            Path copy = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(source.orElseThrow().resolve(name), copy);
        }
    }

    private static List<String> fileNames(Template template) {
        return template.config().feeds().stream()
                .map(feed -> feed.path().substring(INBOX.length()))
                .toList();
    }

    private static List<String> csvFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw TemplateErrors.unreadable(folder, e);
        }
    }
}
