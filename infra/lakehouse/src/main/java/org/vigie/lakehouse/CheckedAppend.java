package org.vigie.lakehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.delta.actions.SetTransaction;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Writes files of a Delta table that become part of it only once somebody has judged what was seen on the way. Files of a
 * run that was killed in between are no part of the table and harm nobody.
 */
final class CheckedAppend {
    private final SparkSession spark;
    private final String path;

    CheckedAppend(SparkSession spark, String path) {
        this.spark = spark;
        this.path = path;
    }

    boolean append(Dataset<Row> frame, String transactionId, BooleanSupplier mayStand) {
        OptimisticTransaction transaction =
                DeltaLog.forTable(spark, path).startTransaction(Option.empty(), Option.empty());
        // asked for by its own name as well: so a commit of the same id by another writer is a conflict
        if (transaction.txnVersion(transactionId) >= 1
                || TransactionIds.in(transaction.snapshot()).contains(transactionId)) {
            frame.queryExecution().toRdd().count();
            return true;
        }
        Seq<FileAction> files = transaction.writeFiles(frame);
        if (!mayStand.getAsBoolean()) {
            JavaConverters.seqAsJavaList(files)
                    .forEach(file -> Storage.removeData(Path.of(path).resolve(file.path())));
            return false;
        }
        List<Action> actions = new ArrayList<>(JavaConverters.seqAsJavaList(files));
        actions.add(new SetTransaction(transactionId, 1, Option.apply(System.currentTimeMillis())));
        transaction.commit(
                JavaConverters.asScalaBuffer(actions).toSeq(),
                new DeltaOperations.Write(SaveMode.Append, Option.empty(), Option.empty(), Option.empty()));
        return true;
    }
}
