package org.vigie.lakehouse;

import org.apache.spark.sql.SparkSession;

/** How Vigie runs Spark inside one process: small, quiet, exact, and without a network listener others can reach. */
final class SparkSessions {
    private SparkSessions() {}

    static SparkSession start(LakehouseConfig config) {
        return SparkSession.builder()
                .master("local[" + config.cores() + "]")
                .appName("vigie")
                .config("spark.ui.enabled", "false")
                // nobody looks at the jobs of a run that ended, and their plans take memory
                .config("spark.ui.retainedJobs", "1")
                .config("spark.ui.retainedStages", "1")
                .config("spark.ui.retainedTasks", "1")
                .config("spark.sql.ui.retainedExecutions", "1")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", Integer.toString(config.shufflePartitions()))
                .config("spark.default.parallelism", Integer.toString(config.shufflePartitions()))
                // an overflow or a bad cast is an error, never a silent null
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                // what DuckDB reads from the same files
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
                // small tables: statistics and state files cost more than they save
                .config("spark.databricks.delta.stats.collect", "false")
                .config("spark.databricks.delta.writeChecksumFile.enabled", "false")
                .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
                .config("spark.databricks.delta.checkLatestSchemaOnRead", "false")
                // nobody reads the text of a plan that ran well
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.maxPlanStringLength", "1000")
                .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
                .config("spark.sql.statistics.size.autoUpdate.enabled", "false")
                .config("spark.sql.adaptive.enabled", "false")
                // a government's plans are small: compiling code for each query costs more than running it as it is
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.scheduler.mode", "FAIR")
                .getOrCreate();
    }
}
