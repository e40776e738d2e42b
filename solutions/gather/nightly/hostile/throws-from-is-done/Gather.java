// Hostile: its future throws whatever it is asked.
// Verdict: UNSOLVED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return new Liar<>();
    }

    private static final class Liar<T> extends CompletableFuture<T> {
        @Override
        public boolean isDone() {
            throw new IllegalStateException("do not ask");
        }

        @Override
        public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
            throw new IllegalStateException("do not wait");
        }
    }
}
