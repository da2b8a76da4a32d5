package org.vigie.dashboards.api;

import java.util.Optional;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.dashboards.reading.Question;

/** A question over HTTP: what is asked, of which publication. */
public record QueryRequest(Question question, Optional<String> publication) {
    /** @param preferred the language of the answer where the body names none */
    public static QueryRequest read(byte[] json, Language preferred) {
        QueryBody body = QueryBody.read(json);
        return new QueryRequest(
                new Question(
                        body.metrics(),
                        body.by(),
                        body.where().stream()
                                .map(condition ->
                                        new Question.Condition(condition.field(), condition.op(), condition.values()))
                                .toList(),
                        body.basis().map(QueryRequest::basis),
                        body.order(),
                        body.limit(),
                        body.language().orElse(preferred)),
                body.publication().filter(id -> !id.equals("current")));
    }

    public Language language() {
        return question.language();
    }

    /** The basis of that code, as in {@code declared}. */
    public static StatusBasis basis(String code) {
        return StatusBasis.find(code)
                .orElseThrow(() -> new DefinitionException(
                        ErrorCode.VALUE_UNKNOWN,
                        Label.of("La base «\u00a0%s\u00a0» est inconnue.", "Basis '%s' is unknown.", code),
                        new Label("Bases\u00a0: declared, computed.", "Bases: declared, computed.")));
    }
}
