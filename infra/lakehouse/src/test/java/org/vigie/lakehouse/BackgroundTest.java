package org.vigie.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {
    @Test
    void itGoesOnWhileWhoBeganItDoesSomethingElse() {
        CountDownLatch meanwhile = new CountDownLatch(1);
        try (Background<Integer> work = Background.begin(() -> {
            await(meanwhile);
            return 20;
        })) {
            Background<Integer> more = work.then(known -> known + 1);
            meanwhile.countDown();
            assertThat(more.result()).isEqualTo(21);
        }
    }

    @Test
    void whatGoesWrongIsThrownToWhoComesForTheResultAndNothingGoesOnWithIt() {
        AtomicBoolean wentOn = new AtomicBoolean();
        IllegalArgumentException failure = new IllegalArgumentException("no");
        try (Background<Integer> work = Background.begin(() -> {
            throw failure;
        })) {
            Background<Boolean> more = work.then(known -> wentOn.getAndSet(true));
            assertThatThrownBy(work::result).isSameAs(failure);
            assertThatThrownBy(more::result).isSameAs(failure);
        }
        assertThat(wentOn).isFalse();
    }

    @Test
    void closingItWaitsUntilItHasEnded() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Background<Boolean> work = Background.begin(() -> {
            await(mayEnd);
            throw new IllegalArgumentException("told to whoever comes for the result, not to who closes it");
        });
        Thread closing = new Thread(work::close);
        closing.start();
        closing.join(50);
        assertThat(closing.isAlive()).isTrue();
        mayEnd.countDown();
        closing.join();
        assertThatThrownBy(work::result).isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
