package org.vigie.query;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;

/** What readers are told when an answer cannot be given. An engine's own words stay in the cause: they may hold data. */
final class QueryErrors {
    private QueryErrors() {}

    static EnvironmentException engineFailed(SQLException cause) {
        boolean late = String.valueOf(cause.getMessage()).contains("INTERRUPT");
        return caused(
                new EnvironmentException(
                        late ? ErrorCode.ENGINE_TIMED_OUT : ErrorCode.ENGINE_FAILED,
                        late
                                ? new Label("La question a pris trop de temps.", "The question took too long.")
                                : new Label("Le moteur n'a pas pu répondre.", "The engine could not answer."),
                        new Label(
                                "Réessayez avec moins de champs ou un filtre\u202f; sinon signalez la question.",
                                "Try again with fewer fields or a filter; else report the question.")),
                cause);
    }

    static EnvironmentException nothingPublished(Path workspace) {
        return new EnvironmentException(
                ErrorCode.PUBLICATION_MISSING,
                Label.of(
                        "Rien n'est encore publié dans «\u00a0%s\u00a0».",
                        "Nothing is published in '%s' yet.", workspace),
                Label.of("Lancez ./vigie refresh %s", "Run ./vigie refresh %s", workspace));
    }

    static DefinitionException unknownPublication(String id, List<String> known) {
        return new DefinitionException(
                ErrorCode.PUBLICATION_UNKNOWN,
                Label.of("La publication «\u00a0%s\u00a0» n'existe pas.", "Publication '%s' does not exist.", id),
                Nearest.question(
                        id,
                        known,
                        Label.of(
                                "Publications gardées\u00a0: %s.",
                                "Publications kept: %s.", String.join(", ", known))));
    }

    static EnvironmentException damaged(String id, String file) {
        return new EnvironmentException(
                ErrorCode.PUBLICATION_DAMAGED,
                Label.of(
                        "La publication %s est abîmée\u00a0: «\u00a0%s\u00a0» n'est pas ce que dit son manifeste.",
                        "Publication %s is damaged: '%s' is not what its manifest says.", id, file),
                new Label(
                        "Revenez à une autre\u00a0: ./vigie publications WORKSPACE rollback",
                        "Go back to another: ./vigie publications WORKSPACE rollback"));
    }

    static EnvironmentException unreadable(Path path, Exception cause) {
        return caused(
                new EnvironmentException(
                        ErrorCode.STORAGE_FAILED,
                        Label.of("«\u00a0%s\u00a0» est illisible.", "'%s' cannot be read.", path),
                        new Label("Vérifiez les droits et le disque.", "Check permissions and the disk.")),
                cause);
    }

    private static EnvironmentException caused(EnvironmentException error, Exception cause) {
        error.initCause(cause);
        return error;
    }
}
