package org.vigie.metrics.planner;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.vigie.metrics.MetricErrors;

/**
 * Where questions are read and planned: on threads with a large stack, a few at a time, and not for ever. Planning cannot
 * be interrupted, so what is late is left to end alone, and as long as it does, it takes up one of the places.
 */
final class PlanningThread {
    private static final int PLACES = 4;
    private static final long STACK_BYTES = 64L << 20;
    /** Text is written by anybody and may be meant to take long; a question by names is bounded by its size. */
    private static final Duration READING = Duration.ofMillis(900);

    private static final Duration PLANNING = Duration.ofSeconds(10);
    /** Times its deadline that a question may take by the clock, on a machine that is busy with others. */
    private static final int MOST_WAITING = 8;

    private static final long STEP_MILLISECONDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The first questions of a process also load the planner itself. */
    private static final int FIRST = 10;

    private final Semaphore places = new Semaphore(PLACES);
    private final AtomicInteger done = new AtomicInteger();

    /** Reads a text. */
    <T> T read(Supplier<T> reading) {
        return run(reading, done.get() < FIRST ? PLANNING : READING);
    }

    /** Plans what was read. */
    <T> T plan(Supplier<T> planning) {
        return run(planning, PLANNING);
    }

    private <T> T run(Supplier<T> work, Duration deadline) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.get();
            } finally {
                done.incrementAndGet();
                places.release();
            }
        });
        try {
            if (!places.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw MetricErrors.plannedTooLong();
            }
            Thread thread = new Thread(null, task, "vigie-plan", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            return await(task, thread, deadline);
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

    /** What counts is the time that the question took of a processor; how long it waited for one is not its fault. */
    private static <T> T await(FutureTask<T> task, Thread thread, Duration deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + deadline.multipliedBy(MOST_WAITING).toNanos();
        while (true) {
            try {
                return task.get(STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.getId()) >= deadline.toNanos() || System.nanoTime() >= end) {
                    throw e;
                }
            }
        }
    }
}
