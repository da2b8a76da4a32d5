package org.vigie.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.rooms.entry.EntryKind;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.SampleWorkspace;
import org.vigie.dashboards.server.VigieServer;

/** What people do with the room, from beginning to end. The government is the sample of two organisations. */
@Tag("browser")
class SteeringRoomStoriesTest {
    private static final Path NONE = Path.of("");
    private static final String NEXT = "p-0002-5a3b1e000000";

    private static final String MISSING =
            "document.querySelector('#missing [data-metric=indicators_not_available]').dataset.value";
    private static final String MISSING_AT = "document.getElementById('missing').getBoundingClientRect().top";
    /** What the page does by itself every ten seconds, and whenever it comes to the front. */
    private static final String LOOK = "document.dispatchEvent(new Event('visibilitychange'))";

    @TempDir
    Path folder;

    private Optional<Browser> open = Optional.empty();
    private Optional<VigieServer> server = Optional.empty();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Path binary = Browser.installed().orElse(NONE);
        if (binary.equals(NONE)) {
            String reason = "No Chromium is installed here (VIGIE_BROWSER names none): the stories were not told.";
            System.out.println(reason);
            abort(reason);
        }
        open = Optional.of(new Browser(binary, Files.createDirectories(folder.resolve("profile"))).wide(1440, 900));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (open.isPresent()) {
            open.get().close();
        }
        server.ifPresent(VigieServer::close);
    }

    @Test
    void aDeputyMinistersMorning() throws IOException {
        Browser browser = serve(Principal.LOCAL);
        // At seven the wall says in one line where the government stands, and in six numbers what needs a look.
        browser.open(home("en"))
                .sees("Is the government meeting its targets?")
                .sees("of evaluable targets met")
                .picture("morning-wall");
        String rate = browser.script("document.querySelector('.headlines b').innerText")
                .asText();
        assertThat(rate).isEqualTo(asked("attainment_rate"));

        // Something is missing: the number leads to the tile that names the organisations.
        browser.clicks("results missing")
                .sees("What is missing from this wall?")
                .sees("Health");

        // One organisation, one indicator: the verdict, why, and where it is going.
        browser.clicks("Health")
                .clicks("Share of patients seen in time")
                .sees("What is the verdict?")
                .sees("Where will it be when it is due?")
                .picture("morning-indicator");

        // The record behind it is two clicks away, down to the line of the delivered file.
        browser.open(home("en"))
                .clicks("Where does this number come from?")
                .sees("Here are the rows it is made of")
                .clicks("with their source")
                .sees("Indicateurs.csv")
                .picture("morning-lineage");

        // The address holds all that was chosen; a colleague who opens it sees the same page, in French.
        browser.open(home("en") + "?period=2016-2017&basis=computed&theme=dark")
                .clicks("Français")
                .sees("Le gouvernement atteint");
        assertThat(browser.address()).endsWith("/fr/?period=2016-2017&basis=computed&theme=dark");
        assertThat(browser.script("document.documentElement.dataset.theme").asText())
                .isEqualTo("dark");
    }

    @Test
    void aManagersMeeting() throws IOException {
        Browser browser = serve(Principal.LOCAL);
        // The agenda of the room comes from its alerts.
        browser.open(at("/en/rooms/STRAT-SAN")).sees("What is on the agenda?").picture("meeting-agenda");

        // The session holds one point at a time, with a clock.
        browser.clicks("Hold the session").sees("Point 1 of");
        assertThat(browser.script("document.querySelector('.timer').innerText").asText())
                .matches("\\d+:\\d\\d");
        browser.picture("meeting-point");

        // A decision is taken; it becomes an action with a role and a day.
        browser.clicks("Record a decision");
        for (String[] field :
                new String[][] {{"text_fr", "Ouvrir deux cliniques de soir"}, {"text_en", "Open two evening clinics"}
                }) {
            browser.script(
                    "document.querySelector('details[open] [name=" + field[0] + "]').value = '" + field[1] + "'");
        }
        browser.clicks("Put on record")
                .sees("Open two evening clinics")
                .sees("Not yet counted")
                .picture("meeting-entered");
        assertThat(folder.resolve("w/inbox/room-entries/decisions")).isNotEmptyDirectory();
        assertThat(folder.resolve("w/inbox/room-entries/actions")).isNotEmptyDirectory();

        // And the session is left where it began.
        browser.open(at("/en/rooms/STRAT-SAN?meeting=1"))
                .clicks("Leave the session")
                .sees("What is on the agenda?");
    }

    @Test
    void aCitizensLookUp() throws IOException {
        Browser browser = serve(Principal.of("public"));
        // A citizen on a telephone sees what has been published, and is told what is kept to the room.
        browser.wide(390, 844).open(home("fr")).sees("Le gouvernement atteint").picture("citizen-wall");
        assertThat(browser.script("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.script("document.body.innerText").asText()).doesNotContain("Postes vacants");

        // The organisation is found by its name, the indicator by what it measures.
        browser.open(at("/fr/organisations"))
                .clicks("Santé")
                .clicks("Part des patients vus")
                .sees("Quel est le verdict")
                .sees("Comment a")
                .picture("citizen-indicator");

        // The same numbers are there as a table, and every word has its definition.
        browser.open(home("fr"))
                .clicks("Définitions")
                .sees("Que veut dire chaque chiffre")
                .picture("citizen-definitions");

        // What is not public answers nothing, whatever the address.
        browser.open(at("/fr/bloquants")).sees("Rien ne vous est montré ici");
    }

    @Test
    void aNewPublicationIsShownWithoutLosingOnesPlace() throws IOException {
        Browser browser = serve(Principal.LOCAL);
        // Half-way down the wall a reader has opened the figures of a chart, and stands on what is missing.
        browser.open(home("en")).clicks("The figures as a table");
        browser.script("document.getElementById('missing').scrollIntoView({block: 'start', behavior: 'instant'})");
        double before = browser.script(MISSING_AT).asDouble();
        assertThat(browser.script("scrollY").asDouble()).isPositive();
        assertThat(browser.script(MISSING).asText()).isEqualTo("2");

        // Meanwhile a result comes in and is published: the page says so, and waits to be asked.
        publishAgain();
        browser.script(LOOK);
        browser.sees("A new publication is current: p-0002").picture("publication-announced");
        assertThat(browser.script(MISSING).asText()).isEqualTo("2");

        // Asked, it shows the new numbers where the reader was, with what was open still open.
        browser.clicks("See it without losing your place")
                .comesTo("document.body?.dataset.publication === '" + NEXT + "'")
                .picture("publication-shown");
        assertThat(browser.script(MISSING).asText()).isEqualTo("1");
        assertThat(browser.script(MISSING_AT).asDouble()).isCloseTo(before, within(2.0));
        assertThat(browser.script("[...document.querySelectorAll('main details')].some(each => each.open)")
                        .asBoolean())
                .isTrue();
        assertThat(browser.script("document.querySelector('.news').innerText").asText())
                .isEmpty();
    }

    @Test
    void aWallTurnsItsPagesTakesWhatIsPublishedAndStandsStillWhenAsked() throws IOException {
        // A wall that holds a whole page turns it after its seconds, and begins again after the last.
        Browser browser = serve(Principal.LOCAL).wide(1440, 9000);
        browser.open(home("en") + "?kiosk=5&playlist=wall,budget").sees("Page 1 of 2");
        browser.comesTo("location.pathname === '/en/budget'")
                .sees("Page 2 of 2")
                .picture("kiosk-second");
        browser.comesTo("location.pathname === '/en/'");

        // What is published appears by itself: nobody stands at a wall to ask for it.
        publishAgain();
        browser.comesTo("(" + LOOK + ", document.body?.dataset.publication === '" + NEXT + "')");

        // Stopped, it stays.
        browser.clicks("Pause").sees("Go on");
        String stopped = browser.address();
        pause(6_500);
        assertThat(browser.address()).isEqualTo(stopped);

        // Where less motion is asked for, it does not begin to turn.
        browser.calm().open(home("en") + "?kiosk=5&playlist=wall,budget").sees("Go on");
        pause(6_500);
        assertThat(browser.address()).contains("/en/?kiosk=5");
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of the two results that were missing is there. */
    private void publishAgain() {
        SampleWorkspace.publishAgain(
                new Workspace(folder.resolve("w")),
                NEXT,
                "2018-07-01",
                "UPDATE fact_indicator_evaluation SET declared_status_code = 'met' WHERE evaluation_key ="
                        + " (SELECT min(evaluation_key) FROM fact_indicator_evaluation WHERE declared_status_code ="
                        + " 'not_available')");
    }

    private Browser serve(Principal principal) throws IOException {
        Workspace workspace = SampleWorkspace.in(folder.resolve("w"));
        String feeds = Arrays.stream(EntryKind.values())
                .map(kind -> "  - {contract: %s, path: inbox/room-entries/%s/*.csv}\n"
                        .formatted(kind.contractId(), kind.contractId().replace("rooms.entered-", "")))
                .collect(Collectors.joining());
        Files.writeString(
                workspace.configuration(),
                Files.readString(workspace.configuration())
                        .replace("feeds: []", "rooms: {entry: true}\nfeeds:\n" + feeds.stripTrailing()));
        server = Optional.of(VigieServer.start(workspace, 0, Optional.of(principal)));
        return open.orElseThrow();
    }

    private String home(String language) {
        return at("/" + language + "/");
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.orElseThrow().port() + path;
    }

    /** The wall's number as the API gives it, formatted as the page does. */
    private String asked(String metric) {
        JsonNode answer = open.orElseThrow()
                .script("fetch('/api/v1/query', {method: 'POST', headers: {'content-type': 'application/json'}, body:"
                        + " JSON.stringify({metrics: ['" + metric
                        + "'], where: [{field: 'period.fiscal_year', value: '2016-2017'}]})}).then(r => r.json())");
        return answer.at("/rows/0/0").decimalValue().movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + "%";
    }
}
