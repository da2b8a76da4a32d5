package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.SampleWorkspace;

/** Blockers, decisions and actions are entered in a room's page, as a browser without scripts does it. */
class RoomEntryTest {
    private static final String STRAT = "/en/rooms/STRAT-SAN";
    private static final Map<String, String> DECISION = Map.of(
            "form",
            "decision",
            "text_fr",
            "Ouvrir <b>deux</b> cliniques",
            "text_en",
            "Open <b>two</b> clinics",
            "date",
            "2018-06-20",
            "due",
            "2018-09-30",
            "role",
            "deputy_minister",
            "blocker",
            "");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Workspace workspace = new Workspace(Path.of(""));
    private Optional<VigieServer> server = Optional.empty();

    /** A page as the browser keeps it: its form's hidden fields and the session's cookie. */
    private record Seen(String html, String cookie, String id, String token) {}

    @BeforeEach
    void start() throws IOException {
        workspace = SampleWorkspace.in(folder.resolve("w"));
        String feeds = Arrays.stream(EntryKind.values())
                .map(kind -> "  - {contract: %s, path: inbox/room-entries/%s/*.csv}\n"
                        .formatted(kind.contractId(), kind.contractId().replace("rooms.entered-", "")))
                .collect(Collectors.joining());
        String text = Files.readString(workspace.configuration());
        Files.writeString(
                workspace.configuration(),
                text.replace("feeds: []", "rooms: {entry: true}\nfeeds:\n" + feeds.stripTrailing()));
        server = Optional.of(VigieServer.start(workspace, 0));
    }

    @AfterEach
    void stop() {
        server.ifPresent(VigieServer::close);
    }

    @Test
    void aDecisionBecomesAnActionAndIsListedAsNotYetCounted() throws IOException {
        Seen page = open(STRAT + "?meeting=1");
        assertThat(page.html())
                .contains("Record a decision, which becomes an action", "Nothing entered waits for a refresh.")
                .contains("value=\"2018-06-30\"", "value=\"2018-07-14\"")
                .contains("<option value=\"deputy_minister\" selected>deputy minister</option>");
        HttpResponse<String> sent = send(STRAT + "?meeting=1", page, DECISION);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("location").orElse("")).endsWith(STRAT + "?meeting=1#entered");

        String decision = read(only("decisions"));
        String id = decision.substring(decision.indexOf("DEC-"), decision.indexOf("DEC-") + 27);
        assertThat(decision).isEqualTo("""
                decision_id,room_id,taken_date,due_date,done_date,text_fr,text_en
                "%s","STRAT-SAN","2018-06-20","2018-09-30",,"Ouvrir <b>deux</b> cliniques","Open <b>two</b> clinics"
                """.formatted(id));
        assertThat(read(only("actions")))
                .contains("\"ACT-" + id + "\",\"STRAT-SAN\"", "\"deputy_minister\",\"2018-09-30\",\"" + id + "\",,");

        assertThat(open(STRAT).html())
                .contains("Entered, in the warehouse at the next refresh – not yet counted in any number")
                .contains("<b>Decision:</b> Open &lt;b&gt;two&lt;/b&gt; clinics")
                .contains("STRAT-SAN · deputy minister · by September 30, 2018", "Not yet counted");
        assertThat(open("/fr/salles/GOUV").html())
                .as("the room above sees it, in its language")
                .contains("<b>Décision\u00a0:</b> Ouvrir &lt;b&gt;deux&lt;/b&gt; cliniques", "Pas encore compté");
        assertThat(open("/en/rooms/OPER-SAN").html()).doesNotContain("clinics</b>", "Not yet counted");
    }

    @Test
    void aBlockerIsEnteredWithTheEventThatRaisedItByRole() {
        Seen page = open("/fr/salles/OPER-SAN");
        Map<String, String> blocker = Map.of(
                "form",
                "blocker",
                "text_fr",
                "Logiciel en panne",
                "text_en",
                "Software down",
                "category",
                "staff",
                "date",
                "2018-06-20",
                "role",
                "team_lead");
        assertThat(send("/fr/salles/OPER-SAN", page, blocker).statusCode()).isEqualTo(303);
        assertThat(read(only("blockers"))).contains("\"OPER-SAN\",\"staff\",\"Logiciel en panne\",\"Software down\",,");
        assertThat(read(only("blocker-events")))
                .contains("\"1\",\"raised\",\"2018-06-20T12:00-04:00\",\"OPER-SAN\",\"team_lead\"");
    }

    @Test
    void inAMeetingTheBlockerUnderDiscussionIsChosenAlready() {
        assertThat(open("/en/rooms/GOUV?meeting=1").html())
                .contains("<option value=\"B1\" selected>Vacant positions</option>");
        assertThat(open("/en/rooms/GOUV").html()).contains("<option value=\"B1\">Vacant positions</option>");
    }

    @Test
    void everythingWrongIsToldAtOnceBesideItsFieldInThePagesLanguageAndNothingTypedIsLost() {
        Map<String, String> wrong = Map.of(
                "form",
                "decision",
                "text_fr",
                "x".repeat(301),
                "text_en",
                " ",
                "date",
                "2999-01-01",
                "due",
                "demain",
                "role",
                "M. Tremblay",
                "blocker",
                "B9");
        HttpResponse<String> french = send("/fr/salles/STRAT-SAN", open("/fr/salles/STRAT-SAN"), wrong);
        assertThat(french.statusCode()).isEqualTo(422);
        assertThat(french.body())
                .contains("role=\"alert\"", "Rien n’a été consigné. À corriger\u00a0:")
                .contains("id=\"entry-decision-text_fr-problem\">301 caractères\u202f; au plus 300.")
                .contains("id=\"entry-decision-text_en-problem\">Ce champ est à remplir.")
                .contains("id=\"entry-decision-date-problem\">Ce jour n’est pas encore venu")
                .contains("id=\"entry-decision-due-problem\">Ce n’est pas une date.")
                .contains("id=\"entry-decision-role-problem\">Choisissez une valeur de la liste.")
                .contains("id=\"entry-decision-blocker-problem\">Choisissez")
                .contains("x".repeat(301))
                .doesNotContain("M. Tremblay");
        HttpResponse<String> english = send(STRAT, open(STRAT), wrong);
        assertThat(english.body())
                .contains("Nothing was put on record. To be mended:", "301 characters; at most 300.")
                .contains("This field is to be filled in.", "That day has not come yet", "This is no date.")
                .contains("Choose a value of the list.");
        Map<String, String> late = new LinkedHashMap<>(DECISION);
        late.put("due", "2018-06-01");
        assertThat(send(STRAT, open(STRAT), late).body()).contains("A promise is kept between June 20, 2018 and");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aFormSentTwiceEntersOnceAndAnExpiredOneKeepsWhatWasTyped() {
        Seen page = open(STRAT);
        assertThat(send(STRAT, page, DECISION).statusCode()).isEqualTo(303);
        HttpResponse<String> again = send(STRAT, page, DECISION);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Something was entered from this page before");
        assertThat(stored()).hasSize(2);
        Seen forged = new Seen("", page.cookie(), page.id(), "A".repeat(43));
        assertThat(send(STRAT, forged, DECISION).body())
                .contains("the page has expired", "Open &lt;b&gt;two&lt;/b&gt; clinics");
        assertThat(send("/en/rooms/GOUV", page, DECISION).body())
                .as("a token is good for its room")
                .contains("the page has expired");
        Seen other = open(STRAT);
        Seen stolen = new Seen("", other.cookie(), page.id(), page.token());
        assertThat(send(STRAT, stolen, DECISION).body())
                .as("and for its session")
                .contains("the page has expired");
        assertThat(stored()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: ",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none"
            })
    void whatComesFromElsewhereIsRefused(String header) {
        String[] parts = header.split(": ?", -1);
        HttpResponse<String> refused = send(STRAT, open(STRAT), DECISION, parts[0], parts[1]);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("does not come from a page of this server");
        assertThat(refused.headers().firstValue("content-security-policy").orElse(""))
                .contains("form-action 'self'");
        assertThat(stored()).isEmpty();
    }

    @Test
    void otherTypesAndTooMuchAreRefused() {
        assertThat(send(STRAT, open(STRAT), DECISION, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        Map<String, String> long_ = new LinkedHashMap<>(DECISION);
        long_.put("text_fr", "x".repeat(17_000));
        assertThat(send(STRAT, open(STRAT), long_).statusCode()).isEqualTo(413);
        assertThat(send("/en/rooms/NOWHERE", open(STRAT), DECISION).statusCode())
                .isEqualTo(404);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aRefusalReachesWhoIsStillSending() throws IOException {
        sendSlowly("text/plain", 12_000, 415);
        sendSlowly("application/x-www-form-urlencoded", 17_000, 413);
        sendSlowly("application/x-www-form-urlencoded", 1_100_000, 413);
        assertThat(stored()).isEmpty();
    }

    private void sendSlowly(String type, int length, int status) throws IOException {
        String page = STRAT + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n";
        String head = "POST " + page + "Origin: http://127.0.0.1:" + port() + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .as("no answer before the body has come")
                    .isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(20_000);
            out.write("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
            out.write(("GET " + page + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers)
                    .as("the reason, and the connection still serves")
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aPageWithFormsIsNeverKeptAndItsCookieIsTheServersOnly() {
        HttpResponse<String> page = get(STRAT);
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().firstValue("set-cookie").orElse(""))
                .contains("vigie-session=", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(page.body()).doesNotContain("<script>", " onclick=", " style=");
        assertThat(get(STRAT + "?publication=" + SampleWorkspace.PUBLICATION).body())
                .as("an older publication is read only")
                .doesNotContain("method=\"post\"");
    }

    @Test
    void nothingIsEnteredUnlessTheWorkspaceAllowsItAndTheReaderSitsInTheRoom() throws IOException {
        stop();
        server = Optional.of(VigieServer.start(workspace, 0, Optional.of(Principal.of("analyst:SAN"))));
        assertOff();
        stop();
        String text = Files.readString(workspace.configuration());
        Files.writeString(workspace.configuration(), text.replace("entry: true", "entry: false"));
        server = Optional.of(VigieServer.start(workspace, 0));
        assertOff();
        assertThat(get(STRAT).body()).contains("Health room").doesNotContain("method=\"post\"");
    }

    private void assertOff() {
        HttpResponse<String> refused = send(STRAT, new Seen("", "vigie-session=" + "A".repeat(22), "", ""), DECISION);
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(stored()).isEmpty();
    }

    private int port() {
        return server.orElseThrow().port();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private Seen open(String path) {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        String cookie = page.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        return new Seen(page.body(), cookie, hidden(page.body(), "id"), hidden(page.body(), "token"));
    }

    private static String hidden(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    /** @param header one that differs from what a browser sends, and its value; an empty value leaves it out */
    private HttpResponse<String> send(String path, Seen page, Map<String, String> typed, String... header) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("id", page.id());
        fields.put("token", page.token());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", "http://127.0.0.1:" + port());
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Cookie", page.cookie());
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        for (int index = 0; index < header.length; index += 2) {
            headers.put(header[index], header[index + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Path> stored() {
        Path entries = workspace.inbox().resolve("room-entries");
        if (!Files.isDirectory(entries)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(entries)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path only(String folderName) {
        List<Path> found = stored().stream()
                .filter(file -> file.toString().contains("/" + folderName + "/"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
