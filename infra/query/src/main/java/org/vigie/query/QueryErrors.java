package org.vigie.query;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.workspace.EngineChoice;

/** What readers are told when an answer cannot be given. An engine's own words stay in the cause: they may hold data. */
final class QueryErrors {
    private static final String TABLE_ABSENT = "Catalog Error";
    private static final String COLUMN_ABSENT = "Binder Error";

    private static final Label RETRY = new Label(
            "Réessayez avec moins de champs ou un filtre\u202f; sinon signalez la question.",
            "Try again with fewer fields or a filter; else report the question.");

    private QueryErrors() {}

    static EnvironmentException engineFailed(SQLException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.startsWith(TABLE_ABSENT) || said.startsWith(COLUMN_ABSENT)) {
            return caused(outdated(), cause);
        }
        return caused(said.contains("INTERRUPT") ? tooLate() : failed(), cause);
    }

    /** What Trino's own codes say; its words may hold data and stay in the cause. */
    static EnvironmentException trinoFailed(EngineChoice.Trino trino, SQLException cause) {
        return switch (cause.getErrorCode()) {
            case TrinoCodes.TIME_LIMIT -> caused(tooLate(), cause);
            case TrinoCodes.CATALOG_MISSING, TrinoCodes.SCHEMA_MISSING, TrinoCodes.TABLE_MISSING ->
                caused(unregistered(trino), cause);
            case TrinoCodes.ARGUMENT_INVALID -> caused(versionGone(), cause);
            case TrinoCodes.NONE -> caused(unreachable(trino), cause);
            default -> caused(failed(), cause);
        };
    }

    private static EnvironmentException unregistered(EngineChoice.Trino trino) {
        return new EnvironmentException(
                ErrorCode.ENGINE_FAILED,
                Label.of(
                        "Trino ne connaît pas les tables de cette publication dans %s.%s.",
                        "Trino does not know the tables of this publication in %s.%s.",
                        trino.catalog(),
                        trino.schema()),
                new Label(
                        "Enregistrez-les\u00a0: infra/deploy/trino/trino register WORKSPACE\u202f; ou corrigez «\u00a0trino\u00a0» dans vigie.yaml.",
                        "Register them: infra/deploy/trino/trino register WORKSPACE; or mend 'trino' in vigie.yaml."));
    }

    static EnvironmentException madeAgain(String table) {
        return new EnvironmentException(
                ErrorCode.PUBLICATION_DAMAGED,
                Label.of(
                        "La table «\u00a0%s\u00a0» a été supprimée et refaite depuis la publication demandée.",
                        "Table '%s' was deleted and made again since the publication that is asked.", table),
                new Label(
                        "Publiez de nouveau\u00a0: ./vigie refresh WORKSPACE\u202f; demandez la publication courante\u202f; ou écrivez «\u00a0engine: duckdb\u00a0» dans vigie.yaml.",
                        "Publish anew: ./vigie refresh WORKSPACE; ask the current publication; or write 'engine: duckdb' in vigie.yaml."));
    }

    private static EnvironmentException versionGone() {
        return new EnvironmentException(
                ErrorCode.PUBLICATION_DAMAGED,
                new Label(
                        "Une version de table que cette publication fixe n'existe plus.",
                        "A version of a table that this publication pins is no more."),
                new Label(
                        "Publiez de nouveau\u00a0: ./vigie refresh WORKSPACE\u202f; seul vigie doit purger ses tables.",
                        "Publish anew: ./vigie refresh WORKSPACE; nobody but vigie may vacuum its tables."));
    }

    private static EnvironmentException unreachable(EngineChoice.Trino trino) {
        return new EnvironmentException(
                ErrorCode.ENGINE_UNREACHABLE,
                Label.of(
                        "Trino ne répond pas à l'adresse %s, ou refuse l'utilisateur «\u00a0%s\u00a0».",
                        "Trino does not answer at %s, or refuses user '%s'.", trino.address(), trino.user()),
                new Label(
                        "Démarrez-le (infra/deploy/trino/trino start WORKSPACE), vérifiez VIGIE_TRINO_PASSWORD, ou écrivez «\u00a0engine: duckdb\u00a0» dans vigie.yaml.",
                        "Start it (infra/deploy/trino/trino start WORKSPACE), check VIGIE_TRINO_PASSWORD, or write 'engine: duckdb' in vigie.yaml."));
    }

    /** The planner asks only for what the catalogue holds; where a copy lacks it, an earlier program made that copy. */
    private static EnvironmentException outdated() {
        return new EnvironmentException(
                ErrorCode.PUBLICATION_OUTDATED,
                new Label(
                        "Cette publication vient d'une version antérieure de Vigie et ne contient pas ce qui est demandé.",
                        "This publication was made by an earlier Vigie and does not hold what is asked."),
                new Label(
                        "Publiez de nouveau\u00a0: ./vigie refresh WORKSPACE\u202f; ou demandez la publication courante.",
                        "Publish anew: ./vigie refresh WORKSPACE; or ask the current publication."));
    }

    private static EnvironmentException tooLate() {
        return new EnvironmentException(
                ErrorCode.ENGINE_TIMED_OUT,
                new Label("La question a pris trop de temps.", "The question took too long."),
                RETRY);
    }

    private static EnvironmentException failed() {
        return new EnvironmentException(
                ErrorCode.ENGINE_FAILED,
                new Label("Le moteur n'a pas pu répondre.", "The engine could not answer."),
                RETRY);
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

    static DefinitionException notADay(String given) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of("«\u00a0%s\u00a0» n'est pas une date.", "'%s' is not a date.", given),
                new Label("Écrivez-la comme 2025-06-30.", "Write it as 2025-06-30."));
    }

    static DefinitionException judgesLater(Publication publication, LocalDate day) {
        return new DefinitionException(
                ErrorCode.VALUE_UNKNOWN,
                Label.of(
                        "La publication %s est évaluée en date du %s, après le %s demandé.",
                        "Publication %s is evaluated as of %s, after %s as asked.",
                        publication.id(),
                        publication.asOf().toString(),
                        day.toString()),
                new Label(
                        "Demandez la publication ou la date, pas les deux.",
                        "Ask for the publication or for the date, not for both."));
    }

    static DefinitionException nothingBy(LocalDate day, List<LocalDate> known) {
        return new DefinitionException(
                ErrorCode.PUBLICATION_UNKNOWN,
                Label.of(
                        "Aucune publication n'est évaluée au plus tard le %s.",
                        "No publication is evaluated as of %s or before.", day.toString()),
                Label.of(
                        "Dates des publications gardées\u00a0: %s.",
                        "Dates of the publications kept: %s.",
                        known.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
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
