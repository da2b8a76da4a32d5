package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

class VigieServerTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        server = new RunningServer(temporary);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fr/",
                "/en/",
                "/fr/organisations",
                "/en/organisations/SAN",
                "/fr/organisations/NONE",
                "/fr/indicateurs/IND-1",
                "/en/findings",
                "/fr/definitions",
                "/en/nowhere",
                "/nowhere",
                "/healthz",
                "/readyz",
                "/version",
                "/api/v1/metrics",
                "/api/v1/dimensions",
                "/api/v1/query",
                "/api/v1/nowhere",
                "/static/0/vigie.css",
                "/static/0/..%2f..%2fvigie.yaml"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.headers().firstValue("content-security-policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(response.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(response.headers().firstValue("server")).isEmpty();
    }

    @Test
    void aRequestTooBrokenForARouteStillGetsTheHeaders() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).startsWith("HTTP/1.1 400").contains("Content-Security-Policy: default-src 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-GB,en;q=0.9 | /en/
                    fr-CA,en;q=0.5 | /fr/
                    de,en;q=0.5    | /en/
                    de             | /fr/
                    ;;;            | /fr/
                    """)
    void theRootLeadsToTheReadersLanguage(String preferred, String wall) {
        HttpResponse<String> response = server.get("/", "Accept-Language", preferred);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("location").orElse("")).endsWith(wall);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nowhere, 404", "/api/v1/query, 405", "/nowhere, 404", "/static/0/vigie.css, 404"})
    void programsAreAnsweredWithProblems(String path, int status) {
        HttpResponse<String> response = server.get(path, "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(RunningServer.json(response).get("title").asText()).isIn("Not found", "Method not allowed");
    }

    @Test
    void staticFilesAreFoundWhereThePagesSayAndMayBeKept() {
        String html = server.get("/fr/").body();
        Matcher address = Pattern.compile("href=\"(/static/[^\"]*)\"").matcher(html);
        assertThat(address.find()).isTrue();
        HttpResponse<String> response = server.get(address.group(1));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/css");
    }

    @Test
    void itSaysThatItIsAliveAndReadyAndWhatItIs() {
        assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"alive\"}");
        assertThat(server.get("/readyz").body())
                .isEqualTo("{\"status\":\"ready\",\"publication\":\"" + SampleWorkspace.PUBLICATION + "\"}");
        assertThat(RunningServer.json(server.get("/version")).get("version").asText())
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut(@TempDir Path other) throws IOException {
        Workspace workspace = SampleWorkspace.in(other);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> VigieServer.start(workspace, port).close())
                    .isInstanceOfSatisfying(EnvironmentException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.PORT_TAKEN);
                        assertThat(error.messageIn(Language.EN))
                                .isEqualTo("Port " + port + " is already taken on this machine."
                                        + " Stop the program that holds it, or choose another: --port "
                                        + (port + 1) + ".");
                    });
        }
    }

    @Test
    void nothingPublishedStopsTheStart(@TempDir Path empty) throws IOException {
        Workspace workspace = SampleWorkspace.in(empty);
        Files.delete(workspace.current());
        assertThatThrownBy(() -> VigieServer.start(workspace, 0).close())
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.PUBLICATION_MISSING));
    }
}
