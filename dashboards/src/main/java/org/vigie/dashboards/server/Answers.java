package org.vigie.dashboards.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.dashboards.Version;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.api.Json;
import org.vigie.dashboards.api.LineageRequest;
import org.vigie.dashboards.api.OpenApi;
import org.vigie.dashboards.api.QueryRequest;
import org.vigie.dashboards.pages.Addresses;
import org.vigie.dashboards.pages.EntryDraft;
import org.vigie.dashboards.pages.Page;
import org.vigie.dashboards.pages.PageRequest;
import org.vigie.dashboards.pages.PageState;
import org.vigie.dashboards.pages.Texts;
import org.vigie.query.Publication;
import org.vigie.query.PublicationChoice;

/**
 * What each route does: reads the request, opens one publication for it, and writes the answer with its entity tag. A
 * tag names the publication, the address and this run of the server, so that a reader never sees an old number.
 */
final class Answers {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String REQUEST_LANGUAGE = "vigie-language";
    private static final int KEPT_CHARACTERS = 32_000_000;
    private static final String API_DAY = "as_of";
    static final String PUBLICATION_HEADER = "Vigie-Publication";

    private final Site site;
    private final Entries entries = new Entries(Clock.systemUTC());
    private final KeptPages kept = new KeptPages(KEPT_CHARACTERS);
    private final String run = UUID.randomUUID().toString();

    Answers(Site site) {
        this.site = site;
    }

    /** The language in which this request is answered. */
    Language language(Context context) {
        Language said = context.attribute(REQUEST_LANGUAGE);
        return said != null ? said : Routes.language(context, site.workspace().language());
    }

    void home(Context context) {
        context.header("Vary", "Accept-Language");
        context.redirect(Addresses.wall(language(context)));
    }

    void page(Context context, Page page, Language language) {
        PageRequest request = request(context, language);
        Publication publication = publication(context, PageState.AS_OF);
        String address = context.path() + request.rawQuery();
        if (unchanged(context, publication, address)) {
            return;
        }
        context.header("Content-Language", language.code());
        context.html(kept.get(tag(publication, address), () -> site.pages().render(page, request, publication)));
    }

    /** A steering room in which something may be entered: a page of this reader, at this moment. */
    void room(Context context, Language language) {
        PageRequest request = request(context, language);
        Publication publication = publication(context, PageState.AS_OF);
        fresh(context, request.with(entries.blank(context, context.pathParam("subject"))), publication);
    }

    /** Enters what was typed and leads back to the page; what is wrong is told on the page, with what was typed. */
    void enter(Context context, Language language) {
        String room = context.pathParam("subject");
        EntryDraft draft = entries.sent(context);
        PageRequest request = request(context, language);
        Publication publication = site.publications().current();
        Map<String, String> problems = entries.isOurs(context, room, draft)
                ? site.pages().enter(request.with(draft), publication)
                : Map.of("form", new Texts(language).say("entry.problem_expired"));
        if (problems.isEmpty()) {
            context.header("Cache-Control", "no-store");
            context.redirect(Addresses.room(language, room) + request.rawQuery() + "#entered", HttpStatus.SEE_OTHER);
            return;
        }
        EntryDraft again = entries.blank(context, room);
        context.status(422);
        fresh(context, request.with(new EntryDraft(again.id(), again.token(), draft.values(), problems)), publication);
    }

    private void fresh(Context context, PageRequest request, Publication publication) {
        context.header(PUBLICATION_HEADER, publication.id());
        context.header("Cache-Control", "no-store");
        context.header("Content-Language", request.language().code());
        context.html(site.pages().render(site.pages().steeringRoom(), request, publication));
    }

    private static PageRequest request(Context context, Language language) {
        return new PageRequest(
                language,
                Optional.ofNullable(context.pathParamMap().get("subject")),
                context.queryParamMap(),
                context.queryString() == null ? "" : "?" + context.queryString());
    }

    void json(Context context, Function<Publication, byte[]> document) {
        Publication publication = publication(context, API_DAY);
        if (!unchanged(context, publication, context.path())) {
            context.contentType(JSON).result(document.apply(publication));
        }
    }

    void query(Context context, Api api) {
        QueryRequest request = QueryRequest.read(context.bodyAsBytes(), language(context));
        context.attribute(REQUEST_LANGUAGE, request.language());
        Publication publication = site.publications().publication(request.choice());
        byte[] answer = api.query(publication, request.query(site.workspace().statusBasis()));
        context.header(PUBLICATION_HEADER, publication.id());
        context.header("ETag", "\"" + Assets.sha256(answer).substring(0, 32) + "\"");
        context.header("Cache-Control", "no-cache");
        context.contentType(JSON).result(answer);
    }

    void lineage(Context context, Api api) {
        LineageRequest request =
                LineageRequest.read(context.queryParamMap(), site.workspace().statusBasis(), language(context));
        context.attribute(REQUEST_LANGUAGE, request.language());
        Publication publication = publication(context, API_DAY);
        context.header(PUBLICATION_HEADER, publication.id());
        context.header("Cache-Control", "no-cache");
        context.contentType(JSON).result(api.lineage(publication, request));
    }

    /** The description of the API; it changes with the version only. */
    void openApi(Context context) {
        context.header("Cache-Control", "no-cache");
        context.contentType(JSON).result(OpenApi.document());
    }

    void asset(Context context) {
        Assets.Asset asset = site.assets()
                .find(context.pathParam("name"))
                .filter(found -> found.hash().equals(context.pathParam("hash")))
                .orElseThrow(NotFoundResponse::new);
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.contentType()).result(asset.bytes());
    }

    void health(Context context) {
        context.header("Cache-Control", "no-store").contentType(JSON).result(status("alive", Optional.empty()));
    }

    /** Ready when a publication can be opened; else 503 with the reason. */
    void ready(Context context) {
        context.header("Cache-Control", "no-store").contentType(JSON);
        try {
            context.result(status("ready", Optional.of(site.publications().current())));
        } catch (VigieException e) {
            context.status(503).result(status("not_ready", Optional.empty()));
        }
    }

    void version(Context context) {
        context.header("Cache-Control", "no-store").contentType(JSON).result(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("name", "vigie");
            json.writeStringField("version", Version.current());
            json.writeEndObject();
        }));
    }

    /** The publication that an address asks for. */
    private Publication publication(Context context, String day) {
        return site.publications()
                .publication(PublicationChoice.of(
                        Optional.ofNullable(context.queryParam("publication")),
                        Optional.ofNullable(context.queryParam(day))));
    }

    private static byte[] status(String word, Optional<Publication> publication) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("status", word);
            if (publication.isPresent()) {
                json.writeStringField("publication", publication.get().id());
            }
            json.writeEndObject();
        });
    }

    /** Names all that a page is made of: this run, its publication and address, and the publications to choose from. */
    private String tag(Publication publication, String address) {
        String made = run + "\n" + publication.id() + "\n" + address + "\n"
                + site.publications().ids();
        return "\"" + Assets.sha256(made).substring(0, 32) + "\"";
    }

    private boolean unchanged(Context context, Publication publication, String address) {
        String tag = tag(publication, address);
        context.header("ETag", tag);
        context.header(PUBLICATION_HEADER, publication.id());
        context.header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return true;
        }
        return false;
    }
}
