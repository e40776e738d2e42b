// Hostile: its future says it is done and never gives a result.
// Verdict: TIMEOUT
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return new Liar<>();
    }

    private static final class Liar<T> extends CompletableFuture<T> {
        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public T get() throws InterruptedException {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ignored) {
                    Thread.interrupted();
                }
            }
        }
    }
}
