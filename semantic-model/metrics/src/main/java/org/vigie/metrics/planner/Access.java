package org.vigie.metrics.planner;

import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.policy.RowPolicies;

/** Who asks and by which policies rows are shown: part of what a plan depends on. */
record Access(RowPolicies policies, Principal principal) {
    SecuredScans scans(RelBuilder builder, Binding binding) {
        return new SecuredScans(builder, binding, policies, principal);
    }
}
