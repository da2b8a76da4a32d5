package org.vigie.transforms.pipeline;

/**
 * From when on large tables are kept in slices. Below, fixed costs rule: one file for a table.
 *
 * @param records observations that ever came, from which on they are
 * @param slices how many there are at first
 */
record SlicePolicy(long records, int slices) {
    /**
     * Where there is much, what an organisation delivers should not make much else be built again. Organisations come to
     * slices by chance: where there are several slices to an organisation, few share one.
     */
    private static final int FINER = 64;

    private static final int MUCH = 16;

    static SlicePolicy defaults() {
        return new SlicePolicy(1_000_000, 64);
    }

    /** How many there are of so many observations; each table costs a file per slice that has rows. */
    int slicesOf(long observations) {
        return observations / MUCH < records ? slices : slices * FINER;
    }
}
