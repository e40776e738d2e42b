package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsBeforeAStage {
    CompletableFuture<String> both(CompletableFuture<String> token, CompletableFuture<String> tenant) {
        String first = token.join();
        return tenant.thenApply(second -> first + second);
    }
}
