package org.vigie.dashboards.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.dashboards.api.Problem;

/** Turns what went wrong into an answer: a page for a reader, problem+json for a machine, in the request's language. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Site site;
    private final Answers answers;

    Failures(Site site, Answers answers) {
        this.site = site;
        this.answers = answers;
    }

    void on(RoutesConfig routes) {
        routes.exception(VigieException.class, (exception, context) -> {
            if (exception.httpStatus() >= 500) {
                LOG.warn("{} {}: {}", context.method(), context.path(), exception.getMessage(), exception);
            }
            answer(context, Problem.of(exception));
        });
        routes.exception(
                HttpResponseException.class,
                (exception, context) -> answer(context, Problem.of(exception.getStatus())));
        routes.exception(Exception.class, (exception, context) -> {
            LOG.error("{} {}: defect", context.method(), context.path(), exception);
            answer(context, Problem.of(500));
        });
    }

    private void answer(Context context, Problem problem) {
        Unread.discard(context);
        Language language = answers.language(context);
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        if (machine(context)) {
            context.contentType(Problem.CONTENT_TYPE).result(problem.json(language, context.path()));
        } else {
            context.html(site.pages().problem(language, problem));
        }
    }

    private static boolean machine(Context context) {
        String path = context.path();
        boolean page = path.equals("/") || path.matches("/(fr|en)(/.*)?");
        return !page || "application/json".equals(context.header("Accept"));
    }
}
