package org.vigie.ingestion.demo.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * The versions of the index, from {@code demo/index.yml}.
 *
 * @param resultLikelihood how likely an indicator measures a result, in hundredths, by how it accumulates
 */
record IndexWords(List<Version> versions, Map<String, Integer> resultLikelihood) {
    private static final int OTHER_LIKELIHOOD = 15;

    record Version(
            String id,
            Label name,
            LocalDate from,
            Optional<LocalDate> until,
            boolean isExperimental,
            List<Component> components) {}

    /** A component, which scores the criterion of its code. */
    record Component(String code, String half, BigDecimal weight, boolean isConfirmed, Label name) {}

    static IndexWords shipped() {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(IndexWords.class, "/demo/index.yml", problems)
                .allowOnly("versions", "result-likelihood");
        Definition likelihood = file.child("result-likelihood");
        Map<String, Integer> byAccumulation = new LinkedHashMap<>();
        likelihood.keys().forEach(code -> byAccumulation.put(code, Integer.parseInt(likelihood.text(code))));
        IndexWords words = new IndexWords(
                file.list("versions").stream().map(IndexWords::version).toList(), byAccumulation);
        problems.throwIfAny();
        return words;
    }

    /** How likely an indicator that accumulates so measures a result, from 0 to 1. */
    double resultLikelihood(String accumulation) {
        return resultLikelihood.getOrDefault(accumulation, OTHER_LIKELIHOOD) / 100.0;
    }

    private static Version version(Definition words) {
        words.allowOnly("id", "name", "from", "until", "experimental", "components");
        return new Version(
                words.text("id"),
                words.label("name"),
                LocalDate.parse(words.text("from")),
                words.findText("until").map(LocalDate::parse),
                Boolean.parseBoolean(words.text("experimental")),
                words.list("components").stream().map(IndexWords::component).toList());
    }

    private static Component component(Definition words) {
        words.allowOnly("code", "half", "weight", "confirmed", "name");
        return new Component(
                words.text("code"),
                words.text("half"),
                new BigDecimal(words.text("weight")),
                words.findText("confirmed").map(Boolean::parseBoolean).orElse(true),
                words.label("name"));
    }
}
