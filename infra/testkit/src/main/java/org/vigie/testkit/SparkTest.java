package org.vigie.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs Spark: it may use {@link Frames} and take the shared {@code SparkSession} as a parameter. The
 * session is started once per JVM, with one core's worth of partitions and no UI.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedSession.class)
public @interface SparkTest {}
