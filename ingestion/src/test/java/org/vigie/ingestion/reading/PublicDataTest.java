package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ingestion.contract.SourceContracts;

/** Every record of the public data sets is read, in the number that their own README or a plain count of lines says. */
class PublicDataTest {
    private static final Path DATA =
            Path.of(System.getProperty("vigie.root", "..")).resolve("../shared/data");

    @ParameterizedTest
    @CsvSource({
        "pses.results, pses-2008-2018/dtPSES.csv, 74558",
        "pses.departments, pses-2008-2018/dtDepartments.csv, 3679",
        "pses.questions, pses-2008-2018/dtQuestions.csv, 35",
        "pses.question-mapping, pses-2008-2018/dtQmapping.csv, 117",
        "barometre.detail-national, fr-barometre-2021/barometre-resultats-detail-national.csv, 1240",
        "barometre.synthese-national, fr-barometre-2021/barometre-resultats-synthese-national.csv, 59",
        "barometre.synthese-regional, fr-barometre-2021/barometre-resultats-synthese-regional.csv, 880",
        "barometre.synthese-departemental, fr-barometre-2021/barometre-resultats-synthese-departemental.csv, 5333",
        "gmpp.projects, uk-gmpp-2022/gmpp-march-2022.csv, 235",
        "polis.votes, polis-electoral-reform/votes.csv, 12018",
        "polis.comments, polis-electoral-reform/comments.csv, 174",
        "polis.summary, polis-electoral-reform/summary.csv, 9"
    })
    void everyRecordIsReadAndNoneIsSetAside(String contract, String file, int records) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "Public data is not beside this checkout: " + DATA);
        ReadFile read = new DeliveryReader(SourceContracts.delivery(contract))
                .read(file, Files.readAllBytes(DATA.resolve(file)));
        assertThat(read.refusal()).isEmpty();
        assertThat(read.parts().get(0).delivery().rejected()).isEmpty();
        assertThat(read.read()).isEqualTo(records);
    }
}
