package org.vigie.dashboards.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** Every page of tiles that ships with Vigie: the files of the folder {@code dashboards}, whatever they are called. */
record Dashboards(List<Dashboard> all) {
    private static final String FOLDER = "/dashboards";

    private static final Dashboards SHIPPED = load();

    Dashboards {
        all = List.copyOf(all);
    }

    static Dashboards shipped() {
        return SHIPPED;
    }

    Dashboard dashboard(String id) {
        return all.stream()
                .filter(dashboard -> dashboard.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dashboard " + id));
    }

    /** Those that answer an address of their own. */
    List<Dashboard> addressed() {
        return all.stream().filter(dashboard -> dashboard.path().isPresent()).toList();
    }

    private static Dashboards load() {
        Problems problems = new Problems();
        DashboardReader reader = new DashboardReader();
        List<Dashboard> read = files().stream()
                .map(file -> reader.read(Definition.ofResource(Dashboards.class, FOLDER + "/" + file, problems)))
                .toList();
        reader.checkTogether(read);
        problems.throwIfAny();
        return new Dashboards(read);
    }

    /** Names of the files, whether the classes lie in a folder or in a jar. */
    private static List<String> files() {
        URL folder = Dashboards.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("No folder " + FOLDER);
        }
        try {
            URI place = folder.toURI();
            if (!place.getScheme().equals("jar")) {
                return files(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return files(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }
}
