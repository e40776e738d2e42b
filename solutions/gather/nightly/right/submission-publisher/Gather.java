// Style: endings are published, and one subscriber of a SubmissionPublisher puts them in order.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;

/** Endings of calls are published, with room for all of them; one subscriber puts them in order. */
public final class Gather {

    private record Ending<T>(int index, T value, Throwable failure) {}

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> copy = new ArrayList<>(calls);
        if (copy.isEmpty()) {
            return CompletableFuture.completedFuture(Collections.emptyList());
        }
        SubmissionPublisher<Ending<T>> endings = new SubmissionPublisher<>(ForkJoinPool.commonPool(), copy.size() + 2);
        Collecting<T> collecting = new Collecting<>(copy.size());
        endings.subscribe(collecting);
        for (int i = 0; i < copy.size(); i++) {
            int index = i;
            try {
                CompletableFuture<T> call = copy.get(i).get();
                collecting.calls.add(call);
                call.whenComplete((v, e) -> endings.offer(new Ending<>(index, v, e), null));
            } catch (Throwable t) {
                endings.offer(new Ending<>(index, null, t), null);
            }
        }
        return collecting.result;
    }

    private static final class Collecting<T> implements Flow.Subscriber<Ending<T>> {
        final List<CompletableFuture<T>> calls = new ArrayList<>();
        private final List<T> values;
        private int left;
        private Flow.Subscription subscription;

        final CompletableFuture<List<T>> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean won = completeExceptionally(new CancellationException());
                if (won) {
                    calls.forEach(c -> c.cancel(mayInterruptIfRunning));
                }
                return won;
            }
        };

        Collecting(int n) {
            values = new ArrayList<>(Collections.nCopies(n, null));
            left = n;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            s.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Ending<T> ending) {
            if (ending.failure() != null) {
                result.completeExceptionally(ending.failure());
            } else {
                values.set(ending.index(), ending.value());
                left--;
                if (left == 0) {
                    result.complete(values);
                }
            }
            if (result.isDone()) {
                subscription.cancel();
            }
        }

        @Override
        public void onError(Throwable t) {
            result.completeExceptionally(t);
        }

        @Override
        public void onComplete() {}
    }
}
