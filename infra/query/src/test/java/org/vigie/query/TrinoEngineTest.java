package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/** How a Trino is asked, and what people are told when it does not answer; {@link EnginesAgreeTest} asks a real one. */
class TrinoEngineTest {
    private static final Map<String, Long> VERSIONS =
            Map.of("fact_budget", 3L, "dim_organisation", 5L, "dim_period", 0L);

    private final MetricPlanner planner =
            new MetricPlanner(SemanticModel.shipped(), RowPolicies.shipped(), Engine.trino("delta", "star", VERSIONS));

    @Test
    void theStatementThatThePlannerMadeIsAskedWithItsValuesBesideIt() throws IOException {
        try (FakeTrino trino = FakeTrino.answering("decimal(38,2)", "\"12.50\"");
                TrinoEngine engine = engine(trino.address())) {
            Answer answer = engine.run(spending("organisation.code = O'Neil"));
            assertThat(answer.rows()).containsExactly(List.of(new BigDecimal("12.50")));
            assertThat(trino.statements()).hasSize(1);
            assertThat(trino.statements().get(0))
                    .contains("\"delta\".\"star\".\"fact_budget\" FOR VERSION AS OF 3")
                    .contains("\"delta\".\"star\".\"dim_organisation\" FOR VERSION AS OF 5")
                    .endsWith("USING 'O''Neil'");
        }
    }

    @Test
    void aDecimalIsWrittenInDigits() throws IOException {
        try (FakeTrino trino = FakeTrino.answering("bigint", "1");
                TrinoEngine engine = engine(trino.address())) {
            engine.run(planner.plan(Ask.of("indicators", "", "indicator.baseline_value < 1e5"), Principal.LOCAL));
            assertThat(trino.statements().get(0)).endsWith("USING DECIMAL '100000'");
        }
    }

    @Test
    void trinoIsToldHowLongAQuestionMayTake() throws IOException {
        try (FakeTrino trino = FakeTrino.answering("decimal(38,2)", "null");
                TrinoEngine engine = engine(trino.address())) {
            assertThat(engine.run(spending()).rows().get(0)).containsExactly((Object) null);
            assertThat(String.join(",", trino.sessions())).contains("query_max_run_time=60s");
        }
    }

    @Test
    void whatStillRunsWhenTheEngineIsClosedIsCancelledThere() throws IOException, InterruptedException {
        try (FakeTrino trino = FakeTrino.endless()) {
            TrinoEngine engine = engine(trino.address());
            CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> engine.run(spending()));
            trino.awaitQuestion();
            while (!running.isDone()) {
                engine.close();
                Thread.sleep(20);
            }
            trino.awaitCancellation();
            assertThat(catchThrowableOfType(CompletionException.class, running::join))
                    .hasCauseInstanceOf(EnvironmentException.class);
        }
    }

    @Test
    void aTrinoThatIsNotThereIsToldWithWhatToDo() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + free);
        assertTold(address, ErrorCode.ENGINE_UNREACHABLE, unreachableFr(address), unreachableEn(address));
    }

    @Test
    void aTrinoThatRefusesTheUserIsToldSo() throws IOException {
        try (FakeTrino trino = FakeTrino.refusing()) {
            assertTold(
                    trino.address(),
                    ErrorCode.ENGINE_UNREACHABLE,
                    unreachableFr(trino.address()),
                    unreachableEn(trino.address()));
        }
    }

    @ParameterizedTest
    @CsvSource({"44, CATALOG_NOT_FOUND", "45, SCHEMA_NOT_FOUND", "46, TABLE_NOT_FOUND"})
    void tablesThatTrinoDoesNotKnowAreToldWithHowToRegisterThem(int code, String name) throws IOException {
        assertTold(
                code,
                name,
                ErrorCode.ENGINE_FAILED,
                "Trino ne connaît pas les tables de cette publication dans delta.star."
                        + " Enregistrez-les\u00a0: infra/deploy/trino/trino register WORKSPACE\u202f; ou corrigez"
                        + " «\u00a0trino\u00a0» dans vigie.yaml.",
                "Trino does not know the tables of this publication in delta.star."
                        + " Register them: infra/deploy/trino/trino register WORKSPACE; or mend 'trino' in vigie.yaml.");
    }

    @Test
    void aVersionThatWasPurgedIsToldAsSuch() throws IOException {
        assertTold(
                76,
                "INVALID_ARGUMENTS",
                ErrorCode.PUBLICATION_DAMAGED,
                "Une version de table que cette publication fixe n'existe plus."
                        + " Publiez de nouveau\u00a0: ./vigie refresh WORKSPACE\u202f; seul vigie doit purger ses tables.",
                "A version of a table that this publication pins is no more."
                        + " Publish anew: ./vigie refresh WORKSPACE; nobody but vigie may vacuum its tables.");
    }

    @Test
    void aQuestionThatTakesTooLongIsToldAsSuch() throws IOException {
        assertTold(
                0x0002_0003,
                "EXCEEDED_TIME_LIMIT",
                ErrorCode.ENGINE_TIMED_OUT,
                "La question a pris trop de temps."
                        + " Réessayez avec moins de champs ou un filtre\u202f; sinon signalez la question.",
                "The question took too long. Try again with fewer fields or a filter; else report the question.");
    }

    @Test
    void whatTrinoSaysOfDataStaysInTheCause() throws IOException {
        assertTold(
                8,
                "INVALID_FUNCTION_ARGUMENT",
                ErrorCode.ENGINE_FAILED,
                "Le moteur n'a pas pu répondre."
                        + " Réessayez avec moins de champs ou un filtre\u202f; sinon signalez la question.",
                "The engine could not answer. Try again with fewer fields or a filter; else report the question.");
    }

    private void assertTold(int code, String name, ErrorCode expected, String french, String english)
            throws IOException {
        try (FakeTrino trino = FakeTrino.failing(code, name)) {
            assertTold(trino.address(), expected, french, english);
        }
    }

    private void assertTold(URI address, ErrorCode code, String french, String english) {
        try (TrinoEngine engine = engine(address)) {
            EnvironmentException told = catchThrowableOfType(EnvironmentException.class, () -> engine.run(spending()));
            assertThat(told.messageIn(Language.FR)).isEqualTo(french);
            assertThat(told.messageIn(Language.EN)).isEqualTo(english);
            assertThat(told.code()).isEqualTo(code);
            assertThat(told).hasCauseInstanceOf(SQLException.class);
        }
    }

    private CompiledQuery spending(String... where) {
        return planner.plan(Ask.of("spending", "", where), Principal.LOCAL);
    }

    private static TrinoEngine engine(URI address) {
        return new TrinoEngine(new EngineChoice.Trino(address, "delta", "star", "vigie"));
    }

    private static String unreachableFr(URI address) {
        return "Trino ne répond pas à l'adresse " + address + ", ou refuse l'utilisateur «\u00a0vigie\u00a0»."
                + " Démarrez-le (infra/deploy/trino/trino start WORKSPACE), vérifiez VIGIE_TRINO_PASSWORD, ou écrivez"
                + " «\u00a0engine: duckdb\u00a0» dans vigie.yaml.";
    }

    private static String unreachableEn(URI address) {
        return "Trino does not answer at " + address + ", or refuses user 'vigie'."
                + " Start it (infra/deploy/trino/trino start WORKSPACE), check VIGIE_TRINO_PASSWORD, or write"
                + " 'engine: duckdb' in vigie.yaml.";
    }
}
