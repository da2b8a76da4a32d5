package org.vigie.testkit;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one Spark session of the JVM before the first test that asks for it. */
final class SharedSession implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        session();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session();
    }

    static SparkSession session() {
        return Holder.SESSION;
    }

    /** Loaded, and so started, on first use. */
    private static final class Holder {
        static final SparkSession SESSION = SparkSession.builder()
                .master("local[2]")
                .appName("vigie-test")
                .config("spark.ui.enabled", "false")
                // nobody looks at the jobs of a run that ended, and their plans take memory
                .config("spark.ui.retainedJobs", "1")
                .config("spark.ui.retainedStages", "1")
                .config("spark.ui.retainedTasks", "1")
                .config("spark.sql.ui.retainedExecutions", "1")
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.default.parallelism", "1")
                // rows in tests are few: compiling code for them costs more than it saves
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                // what the program itself leaves out, for the same reason: tables are small
                .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
                .config("spark.databricks.delta.stats.collect", "false")
                .config("spark.databricks.delta.writeChecksumFile.enabled", "false")
                .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
                .config("spark.databricks.delta.checkLatestSchemaOnRead", "false")
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.maxPlanStringLength", "1000")
                .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
                .config("spark.sql.statistics.size.autoUpdate.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }
}
