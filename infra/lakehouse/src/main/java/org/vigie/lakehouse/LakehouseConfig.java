package org.vigie.lakehouse;

/**
 * How Spark runs inside the pipeline.
 *
 * @param cores driver threads that compute; small governments are ruled by fixed costs, not by cores
 */
public record LakehouseConfig(int cores, int shufflePartitions) {
    public static LakehouseConfig defaults() {
        return new LakehouseConfig(Math.max(1, Runtime.getRuntime().availableProcessors()), 2);
    }
}
