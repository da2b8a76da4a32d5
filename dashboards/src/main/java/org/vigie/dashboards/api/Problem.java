package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;

/**
 * Why a request was not served, as RFC 9457 asks: the status, a stable code, the problem with the values seen, and the
 * remedy with the valid choices. It holds no text of an engine and no stack trace.
 */
public record Problem(int status, String code, Label title, Label problem, Label remedy) {
    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    private static final List<ErrorCode> NOT_FOUND = List.of(ErrorCode.PAGE_UNKNOWN, ErrorCode.PUBLICATION_UNKNOWN);

    public static Problem of(VigieException exception) {
        int status = NOT_FOUND.contains(exception.code()) ? 404 : exception.httpStatus();
        return new Problem(status, exception.code().name(), title(status), exception.problem(), exception.remedy());
    }

    /** An answer of the HTTP layer itself, as in a method that a path does not know. */
    public static Problem of(int status) {
        return switch (status) {
            case 403 ->
                new Problem(
                        403,
                        "ENTRY_REFUSED",
                        new Label("Saisie refusée", "Entry refused"),
                        new Label(
                                "La saisie ne vient pas d’une page de ce serveur ouverte sur cette machine.",
                                "What was entered does not come from a page of this server opened on this machine."),
                        new Label(
                                "Ouvrez la page de la salle à l’adresse que le serveur affiche au départ, puis saisissez-y de nouveau.",
                                "Open the room's page at the address that the server prints when it starts, and enter it there again."));
            case 404 ->
                new Problem(
                        404,
                        ErrorCode.PAGE_UNKNOWN.name(),
                        title(404),
                        new Label("Cette adresse n’existe pas.", "This address does not exist."),
                        new Label(
                                "Partez de /fr/ ou de /en/, ou de /api/v1/metrics pour l’API.",
                                "Start from /fr/ or /en/, or from /api/v1/metrics for the API."));
            case 405 ->
                new Problem(
                        405,
                        "METHOD_NOT_ALLOWED",
                        new Label("Méthode refusée", "Method not allowed"),
                        new Label(
                                "Cette adresse ne connaît pas cette méthode.",
                                "This address does not know this method."),
                        new Label(
                                "Les questions se posent par POST /api/v1/query, tout le reste se lit par GET\u202f; on ne saisit que dans une salle, là où vigie.yaml le permet.",
                                "Questions go to POST /api/v1/query, all else is read by GET; entries are made in rooms only, where vigie.yaml allows it."));
            case 413 ->
                new Problem(
                        413,
                        ErrorCode.QUERY_TOO_LARGE.name(),
                        title(400),
                        new Label(
                                "La requête est trop grande\u00a0: 1 Mo pour une question, 16 ko pour une saisie.",
                                "The request is too large: 1 MB for a question, 16 kB for an entry."),
                        new Label(
                                "Demandez moins de valeurs par question, ou filtrez par un champ moins fin\u202f; abrégez les textes.",
                                "Ask for fewer values per question, or filter by a coarser field; shorten the texts."));
            default ->
                new Problem(
                        status,
                        status >= 500 ? "DEFECT" : "REQUEST_INVALID",
                        title(status),
                        status >= 500
                                ? new Label("Vigie a eu un problème inattendu.", "Vigie had an unexpected problem.")
                                : new Label("La requête est mal formée.", "The request is malformed."),
                        status >= 500
                                ? new Label(
                                        "Ce n’est pas votre faute. La trace est dans le journal du serveur.",
                                        "It is not your fault. The trace is in the server's log.")
                                : new Label(
                                        "Corrigez la requête, puis recommencez.", "Mend the request, then try again."));
        };
    }

    private static Label title(int status) {
        return switch (status) {
            case 404 -> new Label("Introuvable", "Not found");
            case 409 -> new Label("Refusé par la qualité", "Refused by quality");
            case 503 -> new Label("Indisponible pour l’instant", "Unavailable for now");
            default ->
                status >= 500
                        ? new Label("Défaut de Vigie", "Defect of Vigie")
                        : new Label("Demande mal formée", "Malformed request");
        };
    }

    /** The body, in one language; {@code instance} is the path that was asked for. */
    public byte[] json(Language language, String instance) {
        return Json.bytes(json -> write(json, language, instance));
    }

    private void write(JsonGenerator json, Language language, String instance) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "urn:vigie:problem:" + code.toLowerCase(Locale.ROOT));
        json.writeStringField("title", title.in(language));
        json.writeNumberField("status", status);
        json.writeStringField("code", code);
        json.writeStringField("detail", problem.in(language) + " " + remedy.in(language));
        json.writeStringField("problem", problem.in(language));
        json.writeStringField("remedy", remedy.in(language));
        json.writeStringField("instance", instance);
        json.writeEndObject();
    }
}
