package katas.noblocking;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Combines three futures, and fails as soon as one of them does. */
final class FirstFailure {
    interface Combination<R> {
        R of(String first, String second, String third);
    }

    <R> CompletableFuture<R> of(
            CompletableFuture<String> first,
            CompletableFuture<String> second,
            CompletableFuture<String> third,
            Combination<R> combination) {
        CompletableFuture<R> result = new CompletableFuture<>();
        first.thenAcceptBoth(
                second, (one, two) -> third.thenAccept(three -> result.complete(combination.of(one, two, three))));
        List.of(first, second, third)
                .forEach(each -> each.whenComplete((body, failure) -> {
                    if (failure != null) {
                        result.completeExceptionally(failure);
                    }
                }));
        return result;
    }
}
