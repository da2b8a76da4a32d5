package org.vigie.dashboards.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;

/** Which number's origin is asked for: a metric, and the fields and values that pick it, as an address carries them. */
public record LineageRequest(String metric, List<Condition> where, StatusBasis basis, Language language) {
    private static final List<String> WORDS = List.of("metric", "basis", "lang", "publication", "as_of");

    public LineageRequest {
        where = List.copyOf(where);
    }

    /** Reads the parameters of an address; whatever has a dot in its name is a field. */
    public static LineageRequest read(Map<String, List<String>> parameters, StatusBasis usual, Language preferred) {
        List<Condition> where = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.contains(".")) {
                where.add(new Condition(name, values.size() == 1 ? "=" : "in", values));
            } else if (!WORDS.contains(name)) {
                throw ApiErrors.unknownKey(name, WORDS);
            }
        });
        String metric = first(parameters, "metric");
        if (metric.isEmpty()) {
            throw new DefinitionException(
                    ErrorCode.QUERY_INVALID,
                    new Label("Aucune mesure n’est nommée.", "No metric is named."),
                    new Label(
                            "Écrivez par exemple /api/v1/lineage?metric=spending&organisation.code=SAN.",
                            "Write, for instance, /api/v1/lineage?metric=spending&organisation.code=SAN."));
        }
        String basis = first(parameters, "basis");
        String language = first(parameters, "lang");
        return new LineageRequest(
                metric,
                where,
                basis.isEmpty() ? usual : QueryRequest.basis(basis),
                language.isEmpty()
                        ? preferred
                        : Language.find(language).orElseThrow(() -> ApiErrors.wrongLanguage(language)));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }
}
