package org.vigie.ingestion.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.Language;

/** All people, numbers and addresses here are made up. */
class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On en a parlé à M. Tremblay hier.                     | PERSON_NAME
            Le projet va bien. M. J.-P. Gagné le suit.            | PERSON_NAME
            Mme Aïcha Benali, du service à la clientèle, l'a dit  | PERSON_NAME
            MM. Roy et Côté                                       | PERSON_NAME
            selon le Dr Lévesque                                  | PERSON_NAME
            Mr. Smith and his team                                | PERSON_NAME
            Monsieur O'Brien                                      | PERSON_NAME
            Julie Bouchard nous aide                              | PERSON_NAME
            notre chef, Jean-François Morin, est absent           | PERSON_NAME
            écrivez à julie.b@exemple.gouv.qc.ca pour la suite    | EMAIL
            418 555-1234 après 17 h                               | PHONE
            (514) 555-9876                                        | PHONE
            +1 418-555-1234                                       | PHONE
            418.555.1234                                          | PHONE
            au 06 12 34 56 78                                     | PHONE
            +33 6 12 34 56 78                                     | PHONE
            tél. : 4185551234                                     | PHONE
            mon NAS est 130 692 544                               | SOCIAL_INSURANCE_NUMBER
            130-692-544                                           | SOCIAL_INSURANCE_NUMBER
            (130692544)                                           | SOCIAL_INSURANCE_NUMBER
            carte TREJ 8002 1412                                  | HEALTH_INSURANCE_NUMBER
            TREJ80521412                                          | HEALTH_INSURANCE_NUMBER
            """)
    void whatBelongsToOnePersonIsFound(String text, PersonalData kind) {
        assertThat(PersonalData.in(text)).containsExactly(kind);
    }

    @Test
    void everyKindInATextIsFound() {
        assertThat(PersonalData.in("M. Roy, roy@exemple.ca, 418 555-1234, 130 692 544, ROYJ 8002 1412"))
                .containsExactly(PersonalData.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M. le ministre et Mme la présidente ont répondu",
                "Les délais des M/O, p. ex. au MSSS",
                "St-M. de Bellechasse et Saint-M.-de-B.",
                "la C. M. Québec et la C.M. Montréal",
                "45 M. Dollars américains",
                "rue Jean Talon, pont Pierre Laporte, lac Marie Louise, école Louis Joseph",
                "Saint-Jean-Baptiste, Sainte-Anne-de-Beaupré, Mont-Tremblant",
                "Notre-Dame-du-Mont-Carmel et Val-d'Or",
                "Le Plan Nord, le Conseil du trésor, la Santé publique",
                "Québec et Montréal, Gaspésie–Îles-de-la-Madeleine",
                "l'indicateur IND-418-555-1234",
                "indicateur MSS-2024-130692544",
                "SANTE_2024_0412, PLAN20240401, ABCD99999999",
                "130 692 544 $ en 2024-2025",
                "130692544 dollars",
                "un budget de $130 692 544",
                "130 692 544,25 et 1 130 692 544",
                "130 692 544 personnes",
                "130 692 545",
                "le 2024-04-03, de 08:15 à 17:45, exercice 2024-2025",
                "version 418.555.1234.2 et adresse 192.168.1.24",
                "12 418 555 1234 et 418 555 12345",
                "4185551234",
                "ratio 3@2, note @ 15 h",
                "01-02-2024 et 02/03/2025"
            })
    void whatBelongsToNobodyIsNot(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    /** A thousand texts of the words that field notes are made of: nothing is found until a person is put among them. */
    @Test
    void inAThousandDrawnTextsOnlyWhatWasPutThereIsFound() {
        Random random = new Random(20_240_403);
        List<Function<Random, String>> people = List.of(
                drawn -> "M. " + capitalised(drawn),
                drawn -> "Nathalie " + capitalised(drawn),
                drawn -> capitalised(drawn).toLowerCase(java.util.Locale.ROOT) + "@exemple.ca",
                drawn -> "418 555-%04d".formatted(drawn.nextInt(10_000)),
                PersonalDataTest::socialInsuranceNumber,
                drawn -> "TREJ 80%02d %02d12".formatted(1 + drawn.nextInt(12), 1 + drawn.nextInt(28)));
        for (int round = 0; round < 1_000; round++) {
            String before = words(random);
            String after = words(random);
            assertThat(PersonalData.in(before + " ; " + after))
                    .as(before + " ; " + after)
                    .isEmpty();
            int kind = random.nextInt(people.size());
            String text = before + " ; " + people.get(kind).apply(random) + " ; " + after;
            PersonalData expected = PersonalData.values()[Math.max(0, kind - 1)];
            assertThat(PersonalData.in(text)).as(text).isEqualTo(Set.of(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "A", "M. ", "1 ", "418 555-", "Jean ", "x@x.", "@", "é-"})
    void aLongTextIsSearchedInTimeThatGrowsWithItsLength(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> PersonalData.in(text));
    }

    @Test
    void kindsAreNamedInBothLanguages() {
        assertThat(PersonalData.listed(Set.of(PersonalData.values()), Language.FR))
                .isEqualTo(
                        "nom de personne, courriel, téléphone, numéro d'assurance sociale, numéro d'assurance maladie");
        assertThat(PersonalData.listed(Set.of(PersonalData.PHONE), Language.EN)).isEqualTo("phone number");
    }

    private static String words(Random random) {
        List<String> words = List.of(
                "les délais",
                "IND-%04d".formatted(random.nextInt(10_000)),
                "%d %03d $".formatted(1 + random.nextInt(999), random.nextInt(1_000)),
                "le 2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
                "à Québec",
                "M. le directeur",
                "rue Jean Talon",
                "T%d 2024-2025".formatted(1 + random.nextInt(4)),
                "%d,%d %%".formatted(random.nextInt(100), random.nextInt(10)),
                "Conseil du trésor",
                "%d ETC".formatted(random.nextInt(1_000)));
        return String.join(
                ", ",
                IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(index -> words.get(random.nextInt(words.size())))
                        .toList());
    }

    private static String capitalised(Random random) {
        return List.of("Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "D'Amours", "Étienne")
                .get(random.nextInt(7));
    }

    private static String socialInsuranceNumber(Random random) {
        String eight = "1%07d".formatted(random.nextInt(10_000_000));
        String nine = IntStream.range(0, 10)
                .mapToObj(digit -> eight + digit)
                .filter(PersonalNumbers::isLuhn)
                .findFirst()
                .orElseThrow();
        return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6);
    }
}
