package org.vigie.dashboards.api;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.Nearest;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.query.PublicationChoice;

/**
 * A question over HTTP: what is asked, of which publication, to be answered in which language. Only its form is judged when
 * it is read, so that all else is judged in its own language.
 */
public record QueryRequest(
        WrittenQuestion question,
        Optional<String> basis,
        Language language,
        Optional<String> publication,
        Optional<String> asOf) {
    /** Reads a body; {@code preferred} is the language of the answer where it names none. */
    public static QueryRequest read(byte[] json, Language preferred) {
        QueryBody body = QueryBody.read(json);
        return new QueryRequest(
                body.question(), body.basis(), body.language().orElse(preferred), body.publication(), body.asOf());
    }

    /** Of which publication. */
    public PublicationChoice choice() {
        return PublicationChoice.of(publication, asOf);
    }

    /** What is asked; the {@code usual} basis counts where none is named. */
    public GovernedQuery query(StatusBasis usual) {
        return question.query(basis.map(QueryRequest::basis).orElse(usual), language, UnaryOperator.identity());
    }

    /** The basis of a code, as in {@code declared}; an unknown one is answered with the valid ones. */
    public static StatusBasis basis(String code) {
        return StatusBasis.find(code)
                .orElseThrow(() -> new DefinitionException(
                        ErrorCode.VALUE_UNKNOWN,
                        Label.of("La base «\u00a0%s\u00a0» est inconnue.", "Basis '%s' is unknown.", code),
                        Nearest.question(
                                code,
                                StatusBasis.codes(),
                                Label.of("Bases\u00a0: %s.", "Bases: %s.", String.join(", ", StatusBasis.codes())))));
    }
}
