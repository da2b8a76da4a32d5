package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Storage;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.profile.Proposal;
import org.vigie.transforms.quality.rules.OwnerRole;
import org.vigie.transforms.quality.rules.Rulesets;

/**
 * The rules of a workspace beside those that ship: {@code quality/TABLE/rules.yml} below it, written like them, linted with
 * them. A publication's fingerprint holds them.
 */
final class WorkspaceRules {
    private final Path folder;

    WorkspaceRules(Workspace workspace) {
        this.folder = workspace.root().resolve("quality");
    }

    /** All rules that hold here; what is wrong with any is thrown, with file and line. */
    Rulesets all() {
        return Rulesets.with(this::opened, new DeequLinter(NamedChecks.names()));
    }

    private Optional<InputStream> opened(String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Storage.doing(file, () -> Files.newInputStream(file)))
                : Optional.empty();
    }

    /** The sha256 of every file, "none" where the workspace has none. */
    String fingerprint() {
        TreeMap<String, String> hashes = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Storage.doing(folder, () -> {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> hashes.put(folder.relativize(file).toString(), Storage.sha256(file)));
                }
                return folder;
            });
        }
        return hashes.isEmpty() ? "none" : hashes.toString();
    }

    /** Adds what a steward accepted, as a rule that warns. Where it is not well written it is taken back, and thrown. */
    Path add(Proposal proposal, OwnerRole by, String why) {
        Path file = file(proposal.table());
        return Storage.doing(file, () -> {
            Files.createDirectories(file.getParent());
            String before = Files.isRegularFile(file) ? Files.readString(file) : "rules:\n";
            Files.writeString(file, before + AcceptedRule.text(proposal, by, why), StandardCharsets.UTF_8);
            lintOrTakeBack(file, before);
            return file;
        });
    }

    private void lintOrTakeBack(Path file, String before) throws IOException {
        try {
            all();
        } catch (RuntimeException e) {
            if (before.equals("rules:\n")) {
                Files.delete(file);
            } else {
                Files.writeString(file, before, StandardCharsets.UTF_8);
            }
            throw e;
        }
    }

    private Path file(TableName table) {
        return folder.resolve(table.value()).resolve("rules.yml");
    }
}
