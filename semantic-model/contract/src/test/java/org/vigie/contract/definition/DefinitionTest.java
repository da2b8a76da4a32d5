package org.vigie.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

class DefinitionTest {
    private final Problems problems = new Problems();

    @Test
    void valuesAreReadByKey() {
        Definition definition = read("""
                name: attainment_rate
                labels: {fr: Taux d'atteinte, en: Attainment rate}
                additive: true
                dimensions: [mission, period]
                parts:
                  - {id: met}
                  - {id: due}
                """);
        assertThat(definition.text("name")).isEqualTo("attainment_rate");
        assertThat(definition.label("labels")).isEqualTo(new Label("Taux d'atteinte", "Attainment rate"));
        assertThat(definition.flag("additive")).isTrue();
        assertThat(definition.texts("dimensions")).containsExactly("mission", "period");
        assertThat(definition.list("parts")).extracting(part -> part.text("id")).containsExactly("met", "due");
        assertThat(definition.findText("unit")).isEmpty();
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLineInBothLanguages() {
        Definition definition = read("""
                nme: attainment_rate
                labels:
                  fr: Taux d'atteinte
                additive: perhaps
                """);
        definition.allowOnly("name", "labels", "additive");
        definition.text("name");
        definition.label("labels");
        definition.flag("additive");

        assertThatThrownBy(problems::throwIfAny).isInstanceOfSatisfying(DefinitionException.class, error -> {
            assertThat(error.problem().in(Language.EN)).isEqualTo("""
                            The definitions have 4 problems:
                              example.yml:1: Unknown key 'nme'. Did you mean 'name'? Valid keys: name, labels, additive.
                              example.yml:1: Key 'name' is missing.
                              example.yml:3: The English label (en) is missing.
                              example.yml:4: 'additive' is true or false, not 'perhaps'.""");
            assertThat(error.problem().in(Language.FR)).contains("example.yml:3: Le libellé anglais (en) manque.");
        });
    }

    @Test
    void textThatIsNotYamlIsAProblemAtItsLine() {
        read("name: [a\nb: c");
        assertThat(problems.found()).hasSize(1);
        assertThat(problems.found().get(0).text().en()).startsWith("Unreadable YAML:");
    }

    private Definition read(String text) {
        return Definition.of("example.yml", new StringReader(text), problems);
    }
}
