package org.vigie.ingestion.templates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.VigieException;

/** What people who make a workspace are told. Kept together so that the messages read alike. */
final class TemplateErrors {
    private static final int NAMES_SHOWN = 5;

    private TemplateErrors() {}

    static DefinitionException unknown(String given) {
        List<String> codes = Template.codes();
        return new DefinitionException(
                ErrorCode.TEMPLATE_UNKNOWN,
                Label.of("Modèle «\u00a0%s\u00a0» inconnu.", "Unknown template '%s'.", given),
                Nearest.question(
                        given, codes, Label.of("Modèles\u00a0: %s.", "Templates: %s.", String.join(", ", codes))));
    }

    static DefinitionException sourceNeeded(Template template) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                Label.of(
                        "Le modèle «\u00a0%s\u00a0» copie des fichiers\u202f; leur dossier n'est pas nommé.",
                        "Template '%s' copies files; their folder is not named.", template.code()),
                Label.of(
                        "Ajoutez «\u00a0--source DOSSIER\u00a0», le dossier qui contient les %s fichiers CSV.",
                        "Add '--source DIR', the folder that holds the %s CSV files.",
                        template.config().feeds().size()));
    }

    static DefinitionException sourceNotWanted(Template template, Path source) {
        return new DefinitionException(
                ErrorCode.USAGE_WRONG,
                Label.of(
                        "Le modèle «\u00a0%s\u00a0» ne prend pas de source, or «\u00a0%s\u00a0» est donnée.",
                        "Template '%s' takes no source, yet '%s' is given.", template.code(), source),
                new Label(
                        "Retirez «\u00a0--source\u00a0» ou choisissez le modèle «\u00a0gc-infobase\u00a0».",
                        "Leave out '--source' or choose template 'gc-infobase'."));
    }

    static EnvironmentException sourceMissing(Template template, Path source) {
        return new EnvironmentException(
                ErrorCode.SOURCE_MISSING,
                Label.of(
                        "Le dossier source «\u00a0%s\u00a0» n'existe pas.",
                        "Source folder '%s' does not exist.", source),
                Label.of(
                        "Nommez le dossier qui contient les %s fichiers CSV du modèle «\u00a0%s\u00a0».",
                        "Name the folder that holds the %s CSV files of template '%s'.",
                        template.config().feeds().size(),
                        template.code()));
    }

    static EnvironmentException sourceIncomplete(Path source, int wanted, List<String> missing, List<String> found) {
        return new EnvironmentException(
                ErrorCode.SOURCE_MISSING,
                new Label(
                        "Dans le dossier source «\u00a0%s\u00a0», il manque %s des %s fichiers\u00a0: %s."
                                .formatted(source, missing.size(), wanted, String.join(", ", missing)),
                        "Source folder '%s' lacks %s of the %s files: %s."
                                .formatted(source, missing.size(), wanted, String.join(", ", missing))),
                found.isEmpty()
                        ? new Label(
                                "Aucun fichier CSV n'y a été trouvé\u00a0: vérifiez le chemin.",
                                "No CSV file was found there: check the path.")
                        : Label.of(
                                "Ajoutez-les\u202f; fichiers CSV trouvés\u00a0: %s.",
                                "Add them; CSV files found: %s.", String.join(", ", found)));
    }

    static DefinitionException notEmpty(Path folder, List<String> names) {
        String more = names.size() > NAMES_SHOWN ? ", …" : "";
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size()))) + more;
        return new DefinitionException(
                ErrorCode.WORKSPACE_NOT_EMPTY,
                Label.of(
                        "Le dossier «\u00a0%s\u00a0» n'est pas vide\u00a0: %s.",
                        "Folder '%s' is not empty: %s.", folder, shown),
                new Label(
                        "Rien n'a été écrit. Choisissez un dossier vide ou à créer.",
                        "Nothing was written. Choose a folder that is empty or does not exist yet."));
    }

    static DefinitionException notAFolder(Path folder) {
        return new DefinitionException(
                ErrorCode.WORKSPACE_NOT_EMPTY,
                Label.of("«\u00a0%s\u00a0» est un fichier, pas un dossier.", "'%s' is a file, not a folder.", folder),
                new Label(
                        "Rien n'a été écrit. Choisissez un dossier vide ou à créer.",
                        "Nothing was written. Choose a folder that is empty or does not exist yet."));
    }

    static VigieException unreadable(Path folder, IOException cause) {
        return new EnvironmentException(
                        ErrorCode.STORAGE_FAILED,
                        Label.of("Le dossier «\u00a0%s\u00a0» est illisible.", "Folder '%s' cannot be read.", folder),
                        new Label("Vérifiez vos droits sur ce dossier.", "Check your permissions on the folder."))
                .causedBy(cause);
    }

    static VigieException unwritable(Path folder, IOException cause) {
        return new EnvironmentException(
                        ErrorCode.STORAGE_FAILED,
                        Label.of(
                                "L'espace de travail «\u00a0%s\u00a0» n'a pas pu être créé en entier.",
                                "Workspace '%s' could not be made in full.", folder),
                        new Label(
                                "Vérifiez vos droits et l'espace disque, supprimez ce qui a été créé, puis recommencez.",
                                "Check your permissions and the disk space, delete what was made, then try again."))
                .causedBy(cause);
    }
}
