package katas.noblockingrule.specimens.allowed;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class JoinsInALambdaWithinALambda {
    CompletableFuture<List<String>> all(List<CompletableFuture<String>> calls) {
        return CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
                .thenApply(done -> calls.stream().map(call -> call.join()).toList());
    }
}
