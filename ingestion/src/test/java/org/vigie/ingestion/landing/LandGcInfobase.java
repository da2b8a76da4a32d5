package org.vigie.ingestion.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;

/** A program that lands the real files and two bad ones, so that it can be killed. */
final class LandGcInfobase {
    private LandGcInfobase() {}

    public static void main(String[] arguments) throws IOException {
        Workspace workspace = new Workspace(Path.of(arguments[0]));
        Files.createDirectories(workspace.inbox());
        Map<Feed, Path> files = GcInfobase.feeds();
        for (String name : List.of("ministries", "glossary")) {
            Path bad = workspace.inbox().resolve(name + ".csv");
            Files.writeString(bad, "id,id\n" + name + ",2\n");
            files.put(new Feed("gc-infobase." + name, "inbox/" + name + ".csv"), bad);
        }
        try (Lakehouse lakehouse = Lakehouse.open(workspace, LakehouseConfig.defaults())) {
            new Landing(lakehouse).landAll(files, Instant.now().truncatedTo(ChronoUnit.MICROS), report -> {});
        }
    }
}
