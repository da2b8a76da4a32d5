package org.vigie.lakehouse;

/**
 * How Spark runs inside the pipeline.
 *
 * @param cores driver threads that compute
 * @param shufflePartitions one for a small government: tables run side by side, and a task costs more than its rows
 */
public record LakehouseConfig(int cores, int shufflePartitions) {
    public static LakehouseConfig defaults() {
        return new LakehouseConfig(Math.max(1, Runtime.getRuntime().availableProcessors()), 1);
    }
}
