package org.vigie.lakehouse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that goes on while whoever began it does something else, and then comes for what comes of it, or closes it,
 * which waits until it has ended: what it uses may be closed after.
 */
public final class Background<T> implements AutoCloseable {
    private static final Executor OWN_THREAD = work -> new Thread(work, "vigie-background").start();

    private final CompletableFuture<T> work;

    private Background(CompletableFuture<T> work) {
        this.work = work;
    }

    public static <T> Background<T> begin(Supplier<T> work) {
        return new Background<>(CompletableFuture.supplyAsync(work, OWN_THREAD));
    }

    /** Goes on with what came of it; not at all where that failed. */
    public <U> Background<U> then(Function<T, U> next) {
        return new Background<>(work.thenApplyAsync(next, OWN_THREAD));
    }

    /** Waits for what comes of it; what went wrong there is thrown here. */
    public T result() {
        return result(work);
    }

    /** The same of work that somebody else began. */
    public static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Waits until it has ended, well or not. */
    @Override
    public void close() {
        work.handle((result, failure) -> true).join();
    }
}
