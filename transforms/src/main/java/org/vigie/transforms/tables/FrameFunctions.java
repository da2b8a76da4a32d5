package org.vigie.transforms.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Builders by how many frames they take, so that the compiler checks a table's inputs against its builder. */
public final class FrameFunctions {
    private FrameFunctions() {}

    /** Builds from one frame. */
    @FunctionalInterface
    public interface Of1 {
        Dataset<Row> build(Dataset<Row> first);
    }

    /** Builds from two frames. */
    @FunctionalInterface
    public interface Of2 {
        Dataset<Row> build(Dataset<Row> first, Dataset<Row> second);
    }

    /** Builds from three frames. */
    @FunctionalInterface
    public interface Of3 {
        Dataset<Row> build(Dataset<Row> first, Dataset<Row> second, Dataset<Row> third);
    }

    /** Builds from four frames. */
    @FunctionalInterface
    public interface Of4 {
        Dataset<Row> build(Dataset<Row> first, Dataset<Row> second, Dataset<Row> third, Dataset<Row> fourth);
    }

    /** Builds from five frames. */
    @FunctionalInterface
    public interface Of5 {
        Dataset<Row> build(
                Dataset<Row> first, Dataset<Row> second, Dataset<Row> third, Dataset<Row> fourth, Dataset<Row> fifth);
    }

    /** Builds from six frames. */
    @FunctionalInterface
    public interface Of6 {
        Dataset<Row> build(
                Dataset<Row> first,
                Dataset<Row> second,
                Dataset<Row> third,
                Dataset<Row> fourth,
                Dataset<Row> fifth,
                Dataset<Row> sixth);
    }
}
