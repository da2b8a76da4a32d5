package org.vigie.transforms.pipeline;

/**
 * From when on large tables are kept in slices. Below, fixed costs rule: one file for a table.
 *
 * @param records observations that ever came, from which on they are
 * @param slices how many
 */
record SlicePolicy(long records, int slices) {
    static SlicePolicy defaults() {
        return new SlicePolicy(1_000_000, 64);
    }
}
