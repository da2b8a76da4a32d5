package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.types.UTF8String;

/** A bigint of zero or more, the same on every run: the hash of a row's natural key. Negative keys are {@link Member}s. */
public final class SurrogateKey {
    /** The one that Spark's xxhash64 starts from. */
    private static final long SEED = 42L;

    private SurrogateKey() {}

    /** The key of the row that these columns identify, in this order. */
    public static Column of(String... naturalKey) {
        Column[] columns = Arrays.stream(naturalKey).map(functions::col).toArray(Column[]::new);
        return shiftrightunsigned(xxhash64(columns), 1);
    }

    /** The key of a row whose natural key is this text alone; the same number as {@link #of} gives. */
    public static long ofText(String naturalKey) {
        UTF8String text = UTF8String.fromString(naturalKey);
        return XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), SEED) >>> 1;
    }

    /** A key that was looked up, or the unknown member where the dimension has no such row. */
    static Column orUnknown(String key) {
        return functions.coalesce(col(key), Member.UNKNOWN.key());
    }
}
