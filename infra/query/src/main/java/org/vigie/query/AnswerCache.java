package org.vigie.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.planner.CompiledQuery;

/**
 * The latest answers of one publication, by statement, values and who asked: an answer is never given to somebody else's
 * question. The same question asked by several at once runs once; what failed is not kept. Answers never change, for a
 * publication does not.
 */
final class AnswerCache {
    private static final int ANSWERS_KEPT = 500;
    private static final int LARGEST_KEPT = 5_000;

    private final Map<Object, CompletableFuture<Answer>> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Answer>> eldest) {
            return size() > ANSWERS_KEPT && eldest.getValue().isDone();
        }
    };

    private final AtomicLong runs = new AtomicLong();

    Answer get(CompiledQuery query, Principal principal, Supplier<Answer> run) {
        Object key = List.of(query.sql(), query.values(), query.columns(), query.limit(), principal);
        CompletableFuture<Answer> own = new CompletableFuture<>();
        CompletableFuture<Answer> first;
        synchronized (answers) {
            first = answers.putIfAbsent(key, own);
        }
        if (first != null) {
            return joined(first);
        }
        try {
            runs.incrementAndGet();
            Answer answer = run.get();
            own.complete(answer);
            if (answer.rows().size() > LARGEST_KEPT) {
                forget(key);
            }
            return answer;
        } catch (RuntimeException | Error e) {
            forget(key);
            own.completeExceptionally(e);
            throw e;
        }
    }

    /** How often an engine was asked. */
    long runs() {
        return runs.get();
    }

    private void forget(Object key) {
        synchronized (answers) {
            answers.remove(key);
        }
    }

    private static Answer joined(CompletableFuture<Answer> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException expected ? expected : e;
        }
    }
}
