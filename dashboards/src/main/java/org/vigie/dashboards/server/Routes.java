package org.vigie.dashboards.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.vigie.contract.Language;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.api.OpenApi;
import org.vigie.dashboards.pages.Page;
import org.vigie.dashboards.pages.Pages;

/** Every address of the server. To add one, add a line. */
final class Routes {
    private final RoutesConfig routes;
    private final Answers answers;

    Routes(RoutesConfig routes, Answers answers) {
        this.routes = routes;
        this.answers = answers;
    }

    /** @param roomEntry whether something may be entered in rooms; else no address takes anything */
    void add(Api api, Pages pages, boolean roomEntry) {
        page("/fr/", "/en/", pages.wall());
        page("/fr/organisations", "/en/organisations", pages.organisations());
        page("/fr/organisations/{subject}", "/en/organisations/{subject}", pages.organisation());
        page("/fr/indicateurs/{subject}", "/en/indicators/{subject}", pages.indicator());
        if (roomEntry) {
            rooms("/fr/salles/{subject}", Language.FR);
            rooms("/en/rooms/{subject}", Language.EN);
        } else {
            page("/fr/salles/{subject}", "/en/rooms/{subject}", pages.steeringRoom());
        }
        page("/fr/cahiers", "/en/briefings", pages.briefings());
        page("/fr/cahiers/{subject}", "/en/briefings/{subject}", pages.briefing());
        page("/fr/indice/simulation", "/en/index/what-if", pages.whatIf());
        page("/fr/provenance", "/en/lineage", pages.lineage());
        page("/fr/constats", "/en/findings", pages.findings());
        page("/fr/qualite", "/en/quality", pages.quality());
        page("/fr/definitions", "/en/definitions", pages.definitions());
        pages.dashboards().forEach(dashboard -> page(dashboard.french(), dashboard.english(), dashboard.page()));

        get("/", answers::home);
        get("/static/{hash}/{name}", answers::asset);
        get("/healthz", answers::health);
        get("/readyz", answers::ready);
        get("/version", answers::version);

        api("/api/v1/metrics", context -> answers.json(context, api::metrics));
        api("/api/v1/dimensions", context -> answers.json(context, api::dimensions));
        api("/api/v1/model", context -> answers.json(context, api::model));
        api("/api/v1/lineage", context -> answers.lineage(context, api));
        api("/api/v1/openapi.json", answers::openApi);
        routes.post(OpenApi.described("POST", "/api/v1/query"), context -> answers.query(context, api));
    }

    private void api(String path, Handler handler) {
        get(OpenApi.described("GET", path), handler);
    }

    private void rooms(String path, Language language) {
        get(path, context -> answers.room(context, language));
        routes.post(path, context -> answers.enter(context, language));
    }

    private void page(String french, String english, Page page) {
        get(french, context -> answers.page(context, page, Language.FR));
        get(english, context -> answers.page(context, page, Language.EN));
    }

    /** HEAD is answered by Javalin with what GET would say, without its body. */
    private void get(String path, Handler handler) {
        routes.get(path, handler);
    }

    /** The language a reader prefers: that of the path, else the browser's first of ours, else the given one. */
    static Language language(Context context, Language otherwise) {
        String path = context.path();
        if (path.equals("/en") || path.startsWith("/en/")) {
            return Language.EN;
        }
        if (path.equals("/fr") || path.startsWith("/fr/")) {
            return Language.FR;
        }
        return AcceptLanguage.preferred(context.header("Accept-Language")).orElse(otherwise);
    }
}
