package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void aCommandSpeaksFrenchUnlessSomethingSaysEnglish() {
        assertThat(Language.spoken(List.of(), Map.of())).isEqualTo(Language.FR);
        assertThat(Language.spoken(List.of(), Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.FR);
        assertThat(Language.spoken(List.of(), Map.of("LANG", "en_CA.UTF-8"))).isEqualTo(Language.EN);
        assertThat(Language.spoken(List.of(), Map.of("LANG", "en_CA.UTF-8", "VIGIE_LANG", "fr")))
                .isEqualTo(Language.FR);
    }
}
