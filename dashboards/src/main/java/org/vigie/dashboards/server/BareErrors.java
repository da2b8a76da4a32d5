package org.vigie.dashboards.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.vigie.contract.Language;
import org.vigie.dashboards.api.Problem;

/** What Jetty says when a request is too broken to reach a route: a problem like any other, with the same headers. */
final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.all().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        Language language = AcceptLanguage.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
                .orElse(Language.FR);
        byte[] body = Problem.of(response.getStatus()).json(language, "");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
