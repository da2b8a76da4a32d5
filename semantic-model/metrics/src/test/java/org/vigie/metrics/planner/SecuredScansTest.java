package org.vigie.metrics.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.tools.RelBuilder;
import org.junit.jupiter.api.Test;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.policy.RowPolicies;

/** No statement is written from a plan that reaches a table past its policy. */
class SecuredScansTest {
    private final RelBuilder builder = new WarehouseSchema().builder();
    private final SecuredScans scans = new SecuredScans(
            builder, new Binding(builder), new Access(RowPolicies.shipped(), Principal.of("analyst:SAN"), List.of()));

    @Test
    void aScanOfItsOwnIsRefused() {
        assertThatThrownBy(() -> scans.verified(builder.scan("fact_budget").build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A table is reached without its policy: ");
    }

    @Test
    void aScanHiddenInASubQueryOrUnderAJoinIsRefused() {
        RelNode keys = builder.scan("fact_workforce")
                .project(builder.field("period_key"))
                .build();
        scans.scan("fact_budget");
        builder.filter(builder.in(keys, List.of(builder.field("period_key"))));
        assertThatThrownBy(() -> scans.verified(builder.build())).hasMessageContaining("fact_workforce");
        scans.scan("fact_budget");
        builder.scan("fact_workforce").join(JoinRelType.INNER, builder.literal(true));
        assertThatThrownBy(() -> scans.verified(builder.build())).hasMessageContaining("fact_workforce");
    }

    @Test
    void aScanWhosePredicateWasTakenAwayIsRefused() {
        RelNode secured = scans.scan("fact_quality_finding").build();
        assertThat(secured).isInstanceOf(Filter.class);
        assertThatThrownBy(() -> scans.verified(secured.getInput(0))).hasMessageContaining("fact_quality_finding");
        assertThat(scans.verified(secured)).isSameAs(secured);
    }

    @Test
    void whatAPolicyNeedsToKnowIsSecuredItself() {
        assertThat(scans.verified(scans.scan("fact_budget").build()).getInputs())
                .hasSize(1);
    }
}
