package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of the files that the template's feeds name, from the folder the user gives. */
record GcInfobaseInbox() implements InboxFiller {
    @Override
    public void checkSource(Template template, Optional<Path> source) {
        Path folder = source.orElseThrow(() -> TemplateErrors.sourceNeeded(template));
        if (!Files.isDirectory(folder)) {
            throw TemplateErrors.sourceMissing(template, folder);
        }
        List<String> wanted = fileNames(template);
        List<String> found = csvFiles(folder);
        List<String> missing =
                wanted.stream().filter(name -> !found.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw TemplateErrors.sourceIncomplete(folder, wanted.size(), missing, found);
        }
    }

    @Override
    public void fill(Template template, Path folder, Optional<Path> source) throws IOException {
        for (String name : fileNames(template)) {
            Files.copy(source.orElseThrow().resolve(name), folder.resolve(name));
        }
    }

    private static List<String> fileNames(Template template) {
        return template.config().feeds().stream()
                .map(feed -> feed.path().substring(feed.path().lastIndexOf('/') + 1))
                .toList();
    }

    private static List<String> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw TemplateErrors.unreadable(folder, e);
        }
    }
}
