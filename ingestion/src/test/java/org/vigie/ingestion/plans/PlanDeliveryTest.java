package org.vigie.ingestion.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.contract.Column;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.writing.DeliveryRecord;

class PlanDeliveryTest {
    private static final Map<PlanDelivery, TableName> CONFORMED = Map.of(
            PlanDelivery.ORGANISATIONS, ConformedTables.STG_ORGANISATION,
            PlanDelivery.MISSIONS, ConformedTables.STG_MISSION,
            PlanDelivery.PLAN_ELEMENTS, ConformedTables.STG_PLAN_ELEMENT,
            PlanDelivery.PLAN_ELEMENT_MISSIONS, ConformedTables.STG_PLAN_ELEMENT_MISSION,
            PlanDelivery.INDICATORS, ConformedTables.STG_INDICATOR,
            PlanDelivery.INDICATOR_ORGANISATIONS, ConformedTables.STG_INDICATOR_ORGANISATION,
            PlanDelivery.TARGETS, ConformedTables.STG_INDICATOR_TARGET,
            PlanDelivery.RESULTS, ConformedTables.STG_INDICATOR_RESULT,
            PlanDelivery.BUDGETS, ConformedTables.STG_BUDGET,
            PlanDelivery.WORKFORCE, ConformedTables.STG_WORKFORCE);

    @ParameterizedTest
    @EnumSource(PlanDelivery.class)
    void aDeliveryHasTheNamesTypesAndLabelsOfItsConformedTable(PlanDelivery delivery) {
        Table table = TableCatalog.shipped().table(Objects.requireNonNull(CONFORMED.get(delivery)));
        for (FieldGuide column : delivery.columns()) {
            Column conformed = table.columns().get(table.columnNames().indexOf(column.name()));
            assertThat(column.type())
                    .as(column.name())
                    .isEqualTo(conformed.type().sqlName());
            assertThat(column.label()).as(column.name()).isEqualTo(conformed.label());
        }
    }

    @Test
    void aFieldWithACommaAQuotationMarkOrALineBreakIsQuoted() {
        PlanRecords records = new PlanRecords(PlanDelivery.PLAN_ELEMENT_MISSIONS);
        records.add().set("plan_element_id", "a \"b\", c").set("weight", "1");
        records.add().set("mission_domain_id", "two\nlines");
        assertThat(records.csv()).isEqualTo("""
                        plan_element_id,mission_domain_id,weight
                        "a ""b"", c",,1
                        ,"two
                        lines",
                        """);
    }

    @Test
    void aColumnTheContractDoesNotKnowIsRefused() {
        DeliveryRecord record = new PlanRecords(PlanDelivery.PLAN_ELEMENT_MISSIONS).add();
        assertThatThrownBy(() -> record.set("share", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No column share among [plan_element_id, mission_domain_id, weight]");
    }
}
