package org.vigie.contract.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;

/** The folders of one installation. Only the pipeline writes below {@code warehouse} and {@code published}. */
public record Workspace(Path root) {
    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The workspace at a path that must hold a {@code vigie.yaml}. */
    public static Workspace existing(Path root) {
        Workspace workspace = new Workspace(root);
        if (!Files.isRegularFile(workspace.configuration())) {
            throw new EnvironmentException(
                    ErrorCode.WORKSPACE_MISSING,
                    Label.of(
                            "« %s » n'est pas un espace de travail : vigie.yaml y manque.",
                            "'%s' is not a workspace: it has no vigie.yaml.", root),
                    Label.of(
                            "Créez-en un avec « ./vigie init %s --template demo ».",
                            "Create one with './vigie init %s --template demo'.", root));
        }
        return workspace;
    }

    public Path configuration() {
        return root.resolve("vigie.yaml");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path warehouse() {
        return root.resolve("warehouse");
    }

    /** Where the Delta table of that name lies: in the folder of its layer, or apart where its rows are of single persons. */
    public Path table(TableName name) {
        Path folder = TableCatalog.shipped().isRestricted(name)
                ? restricted()
                : warehouse().resolve(name.layer().folder());
        return folder.resolve(name.value());
    }

    /** The zone of answers and words of single persons, for an operator to guard; nothing below it is ever published. */
    public Path restricted() {
        return warehouse().resolve("restricted");
    }

    /** The secret that pseudonyms are made with. Whoever has it and a list of persons can tell who answered what. */
    public Path pseudonymKey() {
        return restricted().resolve("pseudonym.key");
    }

    public Path published() {
        return root.resolve("published");
    }

    public Path publication(String publicationId) {
        return published().resolve(publicationId);
    }

    /** One line: the id of the publication that readers see. */
    public Path current() {
        return published().resolve("CURRENT");
    }

    /** Held by the one writer. */
    public Path lock() {
        return root.resolve(".vigie.lock");
    }
}
