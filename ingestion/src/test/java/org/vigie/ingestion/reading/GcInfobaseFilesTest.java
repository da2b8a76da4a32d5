package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ingestion.contract.SourceContracts;

/** The real files of a real government: every record is read, and as many as somebody else's reader counted. */
class GcInfobaseFilesTest {
    private static final Path DATA =
            Path.of(System.getProperty("vigie.root", ".."), "../shared/data/gc-infobase-2018-06");

    @ParameterizedTest
    @CsvSource({
        "indicators, Indicators.csv, 3679",
        "results, Results.csv, 2437",
        "programs, program.csv, 1110",
        "subprograms, subprograms.csv, 973",
        "core-responsibilities, crso.csv, 421",
        "organisations, igoc.csv, 320",
        "ministries, ministries.csv, 24",
        "institutional-forms, inst_forms.csv, 23",
        "program-tags, program_tags.csv, 32",
        "program-tag-types, program_tag_types.csv, 2",
        "program-tag-assignments, tags_to_programs.csv, 1462",
        "program-result-links, pi_dr_links.csv, 471",
        "program-spending, program_spending.csv, 1049",
        "program-ftes, program_ftes.csv, 959",
        "core-responsibility-spending, cr_spending.csv, 254",
        "core-responsibility-ftes, cr_ftes.csv, 212",
        "employee-types, employee_type.csv, 377",
        "employee-regions, employee_region.csv, 720",
        "employee-executive-levels, employee_ex_lvl.csv, 448",
        "fiscal-year-labels, fiscal_year_labels.csv, 36",
        "glossary, Glossary.csv, 172"
    })
    void everyRecordIsReadAndNoneIsSetAside(String contract, String file, int records) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "GC InfoBase is not beside this checkout: " + DATA);
        ReadDelivery delivery = OneTable.read(
                SourceContracts.contract("gc-infobase." + contract), Files.readAllBytes(DATA.resolve(file)));
        assertThat(delivery.refusal()).isEmpty();
        assertThat(delivery.rejected()).isEmpty();
        assertThat(delivery.read()).hasSize(records);
    }
}
