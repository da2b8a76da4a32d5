package org.vigie.transforms.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
                DimOrganisation.build(
                        none(ConformedTables.STG_ORGANISATION), none(ConformedTables.STG_ORGANISATION_SIZE)),
                """
                organisation_key | organisation_id | name_fr    | name_en        | valid_from | valid_to   | is_current
                -1               | unknown         | Inconnu    | Unknown        | 1900-01-01 | 9999-12-31 | true
                -2               | not_applicable  | Sans objet | Not applicable | 1900-01-01 | 9999-12-31 | true
                -3               | suppressed      | Masqué     | Suppressed     | 1900-01-01 | 9999-12-31 | true
                """);
    }

    @Test
    @Tag("C32")
    void c32AnOrganisationsPastKeepsItsSizeBandOfTheTime() {
        String sizes = """
                AGR | 2016-04-01 | small  | 2018-06-01 00:00:00
                AGR | 2020-04-01 | medium | 2020-06-01 00:00:00
                AGR | 2021-04-01 | medium | 2021-06-01 00:00:00
                XXX | 2020-04-01 | medium | 2020-06-01 00:00:00
                """;
        assertRows(history("""
                AGR | 2018-04-01 | Agriculture                    | | | 2018-06-01 00:00:00
                AGR | 2019-05-02 | Agriculture et Agroalimentaire | | | 2019-05-02 00:00:00
                TBS | 2018-04-01 | Trésor                         | | | 2018-06-01 00:00:00
                """, sizes), """
                organisation_id | name_fr                        | size_band_code | size_band_name_en     | valid_from | valid_to   | is_current
                AGR             | Agriculture                    | small          | Fewer than 100 people | 2018-04-01 | 2019-05-02 | false
                AGR             | Agriculture et Agroalimentaire | small          | Fewer than 100 people | 2019-05-02 | 2020-04-01 | false
                AGR             | Agriculture et Agroalimentaire | medium         | 100 to 499 people     | 2020-04-01 | 9999-12-31 | true
                TBS             | Trésor                         | unknown        | Size unknown          | 2018-04-01 | 9999-12-31 | true
                """);
    }

    private static Dataset<Row> history(String rows) {
        return history(rows, "");
    }

    /** The dimension without its members. */
    private static Dataset<Row> history(String rows, String sizeRows) {
        Dataset<Row> sizes = like(
                ConformedTables.STG_ORGANISATION_SIZE,
                "organisation_id | valid_from date | size_band_code | known_from timestamp\n" + sizeRows);
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
        return DimOrganisation.build(organisations, sizes).where("organisation_key >= 0");
    }
}
