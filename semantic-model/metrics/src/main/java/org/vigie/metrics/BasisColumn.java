package org.vigie.metrics;

import org.vigie.contract.workspace.StatusBasis;

/** A column that stands for one of two, by the basis of the question. */
public record BasisColumn(String name, String declared, String computed) {
    public String column(StatusBasis basis) {
        return basis == StatusBasis.DECLARED ? declared : computed;
    }
}
