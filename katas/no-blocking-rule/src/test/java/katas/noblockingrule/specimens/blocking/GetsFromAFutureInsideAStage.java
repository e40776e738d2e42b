package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

final class GetsFromAFutureInsideAStage {
    CompletableFuture<String> both(CompletableFuture<String> token, Future<String> tenant) {
        return token.handle((value, failure) -> {
            try {
                return value + tenant.get();
            } catch (ExecutionException | InterruptedException broken) {
                return "none";
            }
        });
    }
}
