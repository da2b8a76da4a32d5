package org.vigie.metrics.planner;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.vigie.metrics.MetricErrors;

/**
 * Where questions are read and planned: on threads with a large stack, a few at a time, and not for ever. Planning cannot
 * be interrupted, so what is late is left to end alone, and as long as it does, it takes up one of the places.
 */
final class PlanningThread {
    private static final int PLACES = 4;
    private static final long STACK_BYTES = 64L << 20;
    private static final long DEADLINE_MILLISECONDS = 900;
    /** The first question of a process also loads the planner itself. */
    private static final long FIRST_DEADLINE_MILLISECONDS = 15_000;

    private final Semaphore places = new Semaphore(PLACES);
    private volatile boolean warm;

    <T> T run(Supplier<T> planning) {
        long deadline = warm ? DEADLINE_MILLISECONDS : FIRST_DEADLINE_MILLISECONDS;
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return planning.get();
            } finally {
                places.release();
            }
        });
        try {
            if (!places.tryAcquire(deadline, TimeUnit.MILLISECONDS)) {
                throw MetricErrors.plannedTooLong();
            }
            Thread thread = new Thread(null, task, "vigie-plan", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            T planned = task.get(deadline, TimeUnit.MILLISECONDS);
            warm = true;
            return planned;
        } catch (TimeoutException e) {
            throw MetricErrors.plannedTooLong().causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MetricErrors.plannedTooLong().causedBy(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException expected) {
                throw expected;
            }
            if (cause instanceof StackOverflowError) {
                throw MetricErrors.plannedTooDeep().causedBy(cause);
            }
            throw new IllegalStateException(cause);
        }
    }
}
