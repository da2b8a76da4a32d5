package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0 livraison refusée          | 0 deliveries withheld, 0 records
            1         | 1 livraison refusée          | 1 deliveries withheld, 1 record
            2         | 2 livraisons refusées        | 2 deliveries withheld, 2 records
            221       | 221 livraisons refusées      | 221 deliveries withheld, 221 records
            12\u202f345 | 12\u202f345 livraisons refusées | 12\u202f345 deliveries withheld, 12\u202f345 records
            """)
    void aWordAgreesWithTheNumberBeforeIt(String number, String fr, String en) {
        Label label = Label.of("%s livraison(s) refusée(s)", "%1$s deliveries withheld, %1$s record(s)", number);
        assertThat(label).isEqualTo(new Label(fr, en));
    }

    @ParameterizedTest
    @CsvSource({"1 of 221 row(s),1 of 221 rows", "line 3 (1 field(s)),line 3 (1 field)", "no row(s),no row(s)"})
    void onlyTheNumberJustBeforeItCounts(String written, String said) {
        assertThat(Label.of("Oui", written).en()).isEqualTo(said);
    }
}
