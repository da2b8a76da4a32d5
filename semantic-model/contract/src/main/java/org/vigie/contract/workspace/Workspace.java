package org.vigie.contract.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
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

    /** Where the Delta table of that name lies, in the folder of its layer; restricted tables have one of their own. */
    public Path table(TableName name) {
        Layer layer = TableCatalog.shipped().find(name).map(Table::layer).orElse(name.layer());
        return warehouse().resolve(layer.folder()).resolve(name.value());
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
