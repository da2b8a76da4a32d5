package org.vigie.dashboards.api;

import java.util.Optional;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** A question over HTTP: what is asked, of which publication. */
public record QueryRequest(MetricQuery query, Optional<String> publication) {
    /**
     * Reads a body; what it asks is judged by the planner.
     *
     * @param preferred the language of the answer where the body names none
     * @param usual the basis where it names none
     */
    public static QueryRequest read(byte[] json, Language preferred, StatusBasis usual) {
        QueryBody body = QueryBody.read(json);
        return new QueryRequest(
                new MetricQuery(
                        body.metrics(),
                        body.by(),
                        body.where().stream()
                                .map(condition -> new Condition(condition.field(), condition.op(), condition.values()))
                                .toList(),
                        body.basis().map(QueryRequest::basis).orElse(usual),
                        body.order(),
                        body.limit(),
                        body.language().orElse(preferred)),
                body.publication().filter(id -> !id.equals("current")));
    }

    public Language language() {
        return query.language();
    }

    /** The basis of a code, as in {@code declared}; an unknown one is answered with the valid ones. */
    public static StatusBasis basis(String code) {
        return StatusBasis.find(code)
                .orElseThrow(() -> new DefinitionException(
                        ErrorCode.VALUE_UNKNOWN,
                        Label.of("La base «\u00a0%s\u00a0» est inconnue.", "Basis '%s' is unknown.", code),
                        new Label("Bases\u00a0: declared, computed.", "Bases: declared, computed.")));
    }
}
