package org.vigie.transforms.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.alignment.AlignmentTables;
import org.vigie.testkit.SparkTest;

/** Targets that come down from a government to organisations and their units. */
@SparkTest
class TargetCascadeTest {
    private static final String HEADER =
            "parent_indicator_id | child_indicator_id | fiscal_year | unit_id | is_additive boolean | share decimal(18,12)\n";

    @Test
    @Tag("C09")
    void c09AParentOf100WithChildrenOf60And30IsTenPercentShortAndItsMissingChildIsNamed() {
        Dataset<Row> cascade = cascade(HEADER + """
                i100 | i60  | 2024-2025 | | true |
                i100 | i30  | 2024-2025 | | true |
                i100 | iNew | 2024-2025 | | true |
                i100 | i7   | 2024-2025 | | false |
                """);
        assertRows(FactTargetCascade.build(cascade, indicators()), """
                parent_indicator_key | period_key | parent_target_value | child_target_value | gap_value | gap_ratio | child_count | missing_child_count | missing_children_fr | missing_children_en
                100                  | 7          | 100.000000          | 90.000000          | 10.000000 | 0.100000  | 3           | 1                   | Nouveau             | New
                """);
    }

    @Test
    void aChildCountsByItsShareAndAParentOfZeroHasNoRatio() {
        assertRows(FactTargetCascade.build(cascade(HEADER + """
                i100 | i60   | 2024-2025 | | true | 0.5
                i0   | i30   | 2024-2025 | | true |
                gone | i30   | 2024-2025 | | true |
                gone | gone2 | 2024-2025 | | true |
                """), indicators()), """
                parent_indicator_key | parent_target_value | child_target_value | gap_value  | gap_ratio | missing_children_fr
                100                  | 100.000000          | 30.000000          | 70.000000  | 0.700000  |
                0                    | 0.000000            | 30.000000          | -30.000000 |           |
                -1                   |                     | 30.000000          |            |           | gone2
                """);
    }

    @Test
    @Tag("C43")
    void c43ACascadeStopsAtUnits() {
        Dataset<Row> cascade = cascade(HEADER + """
                i100 | i60  | 2024-2025 | U1   | true |
                i100 | i30  | 2024-2025 | U1   | true |
                i100 | iNew | 2024-2025 | U2   | true |
                i100 | iNew | 2023-2024 | U2   | true |
                i100 | i7   | 2024-2025 | gone | true |
                i100 | i0   | 2024-2025 |      | true |
                """);
        assertRows(FactUnitCascade.build(cascade), """
                unit_key | period_key | expected_target_count | target_count | has_target
                21       | 7          | 2                     | 2            | true
                22       | 7          | 1                     | 0            | false
                22       | -1         | 1                     | 0            | false
                -1       | 7          | 1                     | 1            | true
                """);
        assertThat(cascade.columns())
                .containsExactlyElementsOf(TableCatalog.shipped()
                        .table(AlignmentTables.BRIDGE_TARGET_CASCADE)
                        .columnNames())
                .contains("unit_key")
                .noneMatch(name -> name.contains("person") || name.contains("role") || name.contains("employee"));
    }

    @Test
    @Tag("C11")
    void c11ASharedIndicatorIsCountedOnceAndShownByEachThatCarriesIt() {
        Dataset<Row> carried = frame("""
                indicator_key bigint | organisation_id | role_code
                60                   | MSS             | lead
                60                   | MFA             | contributor
                30                   | MSS             | lead
                """);
        assertRows(AggIndicatorOrganisation.build(indicators(), carried).where("indicator_key in (60, 30, 7)"), """
                indicator_key | organisation_count | is_shared
                60            | 2                  | true
                30            | 1                  | false
                7             | 1                  | false
                """);
        Dataset<Row> evaluated = frame("""
                indicator_key bigint | status
                60                   | met
                30                   | not_met
                """);
        assertRows(evaluated.join(carried, "indicator_key"), """
                organisation_id | indicator_key | status
                MSS             | 60            | met
                MFA             | 60            | met
                MSS             | 30            | not_met
                """);
        assertThat(evaluated
                        .join(carried, "indicator_key")
                        .select("indicator_key")
                        .distinct()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void unitsHaveAHistoryAndATree() {
        Dataset<Row> units = like(AlignmentTables.STG_ORG_UNIT, """
                unit_id | valid_from date | organisation_id | parent_unit_id | name_fr    | name_en
                U1      | 2020-04-01      | MSS             |                | Direction  | Branch
                U1      | 2023-04-01      | MSS             |                | Direction2 | Branch2
                U2      | 2020-04-01      | MSS             | U1             | Service    | Team
                U3      | 2030-04-01      | MSS             | U2             | Futur      | Future
                """);
        Dataset<Row> dimension = DimOrgUnit.build(units, LocalDate.parse("2024-06-30"));
        assertRows(dimension.where("unit_key >= 0"), """
                unit_id | name_fr    | valid_from | valid_to   | is_current
                U1      | Direction  | 2020-04-01 | 2023-04-01 | false
                U1      | Direction2 | 2023-04-01 | 9999-12-31 | true
                U2      | Service    | 2020-04-01 | 9999-12-31 | true
                U3      | Futur      | 2030-04-01 | 9999-12-31 | false
                """);
        assertRows(BridgeUnitHierarchy.build(dimension), """
                ancestor_unit_id | descendant_unit_id | distance
                U1               | U1                 | 0
                U2               | U2                 | 0
                U1               | U2                 | 1
                """);
    }

    @Test
    void withoutCascadesThereAreNoFacts() {
        Dataset<Row> none = cascade(HEADER);
        assertRows(FactTargetCascade.build(none, indicators()), "period_key");
        assertRows(FactUnitCascade.build(none), "unit_key");
    }

    private static Dataset<Row> cascade(String text) {
        Dataset<Row> units = frame("""
                unit_id | unit_key bigint | valid_from date | valid_to date | is_current boolean
                U1      | 20              | 2020-04-01      | 2023-04-01    | false
                U1      | 21              | 2023-04-01      | 9999-12-31    | true
                U2      | 22              | 2020-04-01      | 9999-12-31    | true
                """);
        Dataset<Row> periods = frame("""
                period_id | period_key bigint | granularity_code | end_date date
                2024-2025 | 7                 | fiscal_year      | 2025-03-31
                """);
        Dataset<Row> targets = frame("""
                indicator_key bigint | period_key bigint | is_current boolean | target_value decimal(28,6)
                100                  | 7                 | false              | 120
                100                  | 7                 | true               | 100
                60                   | 7                 | true               | 60
                30                   | 7                 | true               | 30
                7                    | 7                 | true               | 7
                0                    | 7                 | true               | 0
                9                    | 7                 | true               |
                -1                   | 7                 | true               | 999
                """);
        return BridgeTargetCascade.build(
                like(AlignmentTables.STG_TARGET_CASCADE, text), indicators(), periods, units, targets);
    }

    private static Dataset<Row> indicators() {
        return frame("""
                indicator_id | indicator_key bigint | name_fr | name_en
                i100         | 100                  | Tout    | All
                i60          | 60                   | Soixante| Sixty
                i30          | 30                   | Trente  | Thirty
                i7           | 7                    | Sept    | Seven
                i0           | 0                    | Zéro    | Zero
                iNew         | 9                    | Nouveau | New
                """);
    }
}
