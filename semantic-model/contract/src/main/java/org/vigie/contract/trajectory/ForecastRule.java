package org.vigie.contract.trajectory;

/** What a forecast takes: said once, to the pipeline that makes it and to the pages that tell why there is none. */
public final class ForecastRule {
    /** Comparable points of a series; with fewer there is no forecast. */
    public static final int FEWEST_POINTS = 4;

    private ForecastRule() {}
}
