package org.vigie.transforms.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.testkit.SparkTest;

@SparkTest
class DimOrganisationTest {
    private static final String HEADER = "organisation_id | valid_from date | name_fr | portfolio_id"
            + " | portfolio_name_fr | known_from timestamp\n";

    @Test
    void aNewDescriptionEndsTheOneBefore() {
        assertRows(history("""
                AGR | 1900-01-01 | Agriculture                       |    |  | 2018-06-01 00:00:00
                AGR | 2019-05-02 | Agriculture et Agroalimentaire    |    |  | 2019-05-02 00:00:00
                """), """
                organisation_id | name_fr                        | valid_from | valid_to   | is_current
                AGR             | Agriculture                    | 1900-01-01 | 2019-05-02 | false
                AGR             | Agriculture et Agroalimentaire | 2019-05-02 | 9999-12-31 | true
                """);
    }

    @Test
    void aDescriptionThatRepeatsTheOneBeforeIsNoVersion() {
        assertRows(history("""
                AGR | 1900-01-01 | Agriculture | 1 |   | 2018-06-01 00:00:00
                AGR | 2019-05-02 | Agriculture | 1 |   | 2019-05-02 00:00:00
                AGR | 2020-05-02 | Agriculture |   | 1 | 2020-05-02 00:00:00
                """), """
                organisation_id | portfolio_id | valid_from | valid_to
                AGR             | 1            | 1900-01-01 | 2020-05-02
                AGR             |              | 2020-05-02 | 9999-12-31
                """);
    }

    @Test
    void ofTwoDescriptionsFromTheSameDayTheLateOneStays() {
        assertRows(history("""
                AGR | 1900-01-01 | corrigé | | | 2018-06-02 00:00:00
                AGR | 1900-01-01 | erroné  | | | 2018-06-01 00:00:00
                """), """
                organisation_id | name_fr | valid_from | valid_to
                AGR             | corrigé | 1900-01-01 | 9999-12-31
                """);
    }

    @Test
    void theKeyIsTheSameOnEveryRun() {
        String row = "AGR | 1900-01-01 | Agriculture | | | 2018-06-01 00:00:00\n";
        assertThat(history(row).first().getLong(0))
                .isEqualTo(history(row).first().getLong(0))
                .isNotNegative();
    }

    @Test
    void membersAreThereWhateverIsDelivered() {
        assertRows(
                DimOrganisation.build(emptyFrame(TableCatalog.shipped().table(ConformedTables.STG_ORGANISATION))), """
                organisation_key | organisation_id | name_fr    | name_en        | valid_from | valid_to   | is_current
                -1               | unknown         | Inconnu    | Unknown        | 1900-01-01 | 9999-12-31 | true
                -2               | not_applicable  | Sans objet | Not applicable | 1900-01-01 | 9999-12-31 | true
                -3               | suppressed      | Masqué     | Suppressed     | 1900-01-01 | 9999-12-31 | true
                """);
    }

    /** The dimension without its members. */
    private static Dataset<Row> history(String rows) {
        Dataset<Row> organisations = frame(HEADER + rows)
                .selectExpr(
                        "*",
                        "name_fr as name_en",
                        "'ministry' as category_code",
                        "'Ministère' as category_name_fr",
                        "'Department' as category_name_en",
                        "portfolio_name_fr as portfolio_name_en",
                        "cast(null as string) as parent_organisation_id",
                        "true as is_active");
        return DimOrganisation.build(organisations).where("organisation_key >= 0");
    }
}
