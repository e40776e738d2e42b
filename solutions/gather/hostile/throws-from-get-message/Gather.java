// Hostile: it fails with an exception whose getMessage and toString throw, and whose cause is itself.
// Verdict: UNSOLVED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        throw new Nasty();
    }

    private static final class Nasty extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message for you");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text for you");
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }
}
