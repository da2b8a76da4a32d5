package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"orders", "fact", "fact_", "Fact_order", "fact-order", "tmp_order"})
    void aNameThatDoesNotTellItsLayerIsRefusedInBothLanguages(String given) {
        assertThatThrownBy(() -> new TableName(given)).isInstanceOfSatisfying(DefinitionException.class, error -> {
            assertThat(error.messageIn(Language.EN))
                    .isEqualTo("Table name '" + given + "' does not tell its layer. Use lower_snake_case that"
                            + " starts with landed_, stg_, dim_, fact_, bridge_ or agg_, as in 'fact_order_line'.");
            assertThat(error.messageIn(Language.FR))
                    .startsWith("Le nom de table « " + given + " » ne dit pas sa couche.");
            assertThat(error.exitCode()).isEqualTo(2);
            assertThat(error.httpStatus()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "landed_plans_targets,LANDED",
        "stg_indicator,CONFORMED",
        "dim_period,STAR",
        "fact_budget,STAR",
        "bridge_indicator_mission,STAR",
        "agg_attainment,STAR"
    })
    void thePrefixTellsTheLayer(String name, Layer layer) {
        assertThat(new TableName(name).layer()).isEqualTo(layer);
    }
}
