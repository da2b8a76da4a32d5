package org.vigie.dashboards.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.vigie.contract.Language;

/** Where each page lives in each language. French words in French addresses, English ones in English addresses. */
public final class Addresses {
    private Addresses() {}

    public static String wall(Language language) {
        return "/" + language.code() + "/";
    }

    public static String organisations(Language language) {
        return "/" + language.code() + "/organisations";
    }

    public static String organisation(Language language, String code) {
        return organisations(language) + "/" + encode(code);
    }

    public static String indicator(Language language, String id) {
        return (language == Language.FR ? "/fr/indicateurs/" : "/en/indicators/") + encode(id);
    }

    public static String room(Language language, String code) {
        return (language == Language.FR ? "/fr/salles/" : "/en/rooms/") + encode(code);
    }

    public static String whatIf(Language language) {
        return language == Language.FR ? "/fr/indice/simulation" : "/en/index/what-if";
    }

    public static String briefings(Language language) {
        return language == Language.FR ? "/fr/cahiers" : "/en/briefings";
    }

    public static String briefing(Language language, String organisation) {
        return briefings(language) + "/" + encode(organisation);
    }

    public static String lineage(Language language) {
        return language == Language.FR ? "/fr/provenance" : "/en/lineage";
    }

    public static String findings(Language language) {
        return language == Language.FR ? "/fr/constats" : "/en/findings";
    }

    public static String quality(Language language) {
        return language == Language.FR ? "/fr/qualite" : "/en/quality";
    }

    public static String definitions(Language language) {
        return "/" + language.code() + "/definitions";
    }

    /** A text as one segment of a path or one value of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
