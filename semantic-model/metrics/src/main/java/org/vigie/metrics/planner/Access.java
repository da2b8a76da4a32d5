package org.vigie.metrics.planner;

import java.util.List;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.policy.RowPolicies;

/** Who asks, by which policies rows are shown, and what is added up already: part of what a plan depends on. */
record Access(RowPolicies policies, Principal principal, List<Rollup> rollups) {
    Access {
        rollups = List.copyOf(rollups);
    }

    SecuredScans scans(RelBuilder builder, Binding binding) {
        return new SecuredScans(builder, binding, this);
    }
}
