package org.vigie.contract.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

class WorkspaceConfigTest {
    @Test
    void whatVigieYamlSaysIsRead() {
        WorkspaceConfig config = read("""
                name: {fr: Essai, en: Trial}
                synthetic: true
                language: en
                status-basis: declared
                as-of: 2018-06-30
                agreed-latency-hours: 6
                notices:
                  - {fr: Licence, en: Licence}
                feeds:
                  - {contract: plans.targets, path: inbox/targets.csv}
                """);
        assertThat(config.name()).isEqualTo(new Label("Essai", "Trial"));
        assertThat(config.synthetic()).isTrue();
        assertThat(config.language()).isEqualTo(Language.EN);
        assertThat(config.statusBasis()).isEqualTo(StatusBasis.DECLARED);
        assertThat(config.asOf()).contains(LocalDate.of(2018, 6, 30));
        assertThat(config.agreedLatency()).hasHours(6);
        assertThat(read("name: {fr: a, en: b}").agreedLatency()).hasHours(24);
        assertThat(config.feeds()).containsExactly(new Feed("plans.targets", "inbox/targets.csv"));
    }

    @Test
    void anUnknownKeyStopsTheStartAndNamesTheNearest() {
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nstatus_basis: declared"))
                .hasMessageContaining("vigie.yaml:2: Unknown key 'status_basis'. Did you mean 'status-basis'?");
    }

    @Test
    void wrongValuesAreToldWithTheValidOnes() {
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nstatus-basis: official\nas-of: yesterday\nlanguage: de\n"
                        + "agreed-latency-hours: 0"))
                .hasMessageContaining("vigie.yaml:2: Unknown basis 'official'. Bases: declared, computed.")
                .hasMessageContaining("vigie.yaml:3: Unreadable date 'yesterday'. Write YYYY-MM-DD.")
                .hasMessageContaining("vigie.yaml:4: Unknown language 'de'. Languages: fr, en.")
                .hasMessageContaining("vigie.yaml:5: '0' is no number of hours from 1 to 8760.");
    }

    @Test
    void whoAsksIsTheSecretariatUnlessTheWorkspaceSaysOtherwise() {
        assertThat(read("name: {fr: a, en: b}").principal()).isEqualTo(Principal.LOCAL);
        assertThat(read("name: {fr: a, en: b}\nprincipal: 'analyst:SAN,FIN'").principal())
                .hasToString("analyst:FIN,SAN");
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nprincipal: stewart"))
                .hasMessageContaining("vigie.yaml:2: Role 'stewart' is unknown. Did you mean 'steward'?");
    }

    @Test
    void theEngineIsTheEmbeddedOneUnlessTheWorkspaceSaysOtherwise() {
        assertThat(read("name: {fr: a, en: b}").engine()).isEqualTo(new EngineChoice.DuckDb());
        assertThat(read("name: {fr: a, en: b}\nengine: duckdb\ntrino: {address: 'http://t:8080'}")
                        .engine())
                .isEqualTo(new EngineChoice.DuckDb());
        assertThat(read("name: {fr: a, en: b}\nengine: trino\ntrino: {address: 'https://t.example:8443'}")
                        .engine())
                .isEqualTo(new EngineChoice.Trino(URI.create("https://t.example:8443"), "delta", "star", "vigie"));
        assertThat(read("name: {fr: a, en: b}\nengine: trino\n"
                                + "trino: {address: 'http://t:8080', catalog: lake, schema: gold, user: room}")
                        .engine())
                .isEqualTo(new EngineChoice.Trino(URI.create("http://t:8080"), "lake", "gold", "room"));
    }

    @Test
    void anEngineThatCannotBeReachedAsWrittenIsToldBeforeAnythingStarts() {
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nengine: trinon"))
                .hasMessageContaining("vigie.yaml:2: Unknown engine 'trinon'. Did you mean 'trino'?");
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nengine: trino"))
                .hasMessageContaining("vigie.yaml:2: Say where Trino is: trino: {address: http://host:8080}");
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nengine: trino\ntrino: {adress: 'http://t'}"))
                .hasMessageContaining("vigie.yaml:3: Unknown key 'adress'. Did you mean 'address'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t:8080", "ftp://t", "http://u:p@t:8080", "http://t:8080/ui", "http:///x", "jdbc:trino://t", "::"
            })
    void anAddressOfTrinoHasAProtocolAndAHostOnly(String address) {
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nengine: trino\ntrino: {address: '" + address + "'}"))
                .hasMessageContaining("vigie.yaml:3: '" + address
                        + "' is no address of Trino. Write http://host:8080 or https://host:8443.");
    }

    @Test
    void nothingIsEnteredUnlessTheWorkspaceSaysSoAndFeedsIt() {
        String fed = """
                name: {fr: a, en: b}
                rooms: {entry: true}
                feeds:
                  - {contract: rooms.entered-blockers, path: inbox/e/blockers/*.csv}
                  - {contract: rooms.entered-blocker-events, path: inbox/e/blocker-events/*.csv}
                  - {contract: rooms.entered-decisions, path: inbox/e/decisions/*.csv}
                """;
        assertThat(read("name: {fr: a, en: b}").roomEntry()).isFalse();
        assertThat(read(fed.replace("true", "false")).roomEntry()).isFalse();
        assertThat(read(fed + "  - {contract: rooms.entered-actions, path: inbox/e/actions/*.csv}")
                        .roomEntry())
                .isTrue();
        assertThatThrownBy(() -> read(fed))
                .hasMessageContaining("vigie.yaml:2: Entering needs this line under feeds:"
                        + " - {contract: rooms.entered-actions, path: inbox/room-entries/actions/*.csv}");
        assertThatThrownBy(() -> read("name: {fr: a, en: b}\nrooms: {entri: true}"))
                .hasMessageContaining("vigie.yaml:2: Unknown key 'entri'. Did you mean 'entry'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/passwd", "inbox/../../x.csv", "inbox\\..\\x.csv"})
    void aFeedNeverLeadsOutOfTheWorkspace(String path) {
        assertThatThrownBy(
                        () -> read("name: {fr: a, en: b}\nfeeds:\n  - {contract: plans.targets, path: '" + path + "'}"))
                .hasMessageContaining("vigie.yaml:3: '" + path + "' leads out of the workspace.");
    }

    @Test
    void aFolderWithoutVigieYamlIsNoWorkspace(@TempDir Path folder) {
        assertThatThrownBy(() -> Workspace.existing(folder))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("'" + folder + "' is not a workspace: it has no vigie.yaml."
                        + " Create one with './vigie init " + folder + " --template demo'.");
    }

    private static WorkspaceConfig read(String text) {
        return WorkspaceConfig.of("vigie.yaml", new StringReader(text));
    }
}
