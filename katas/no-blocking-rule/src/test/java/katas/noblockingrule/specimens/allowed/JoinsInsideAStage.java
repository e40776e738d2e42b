package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;

final class JoinsInsideAStage {
    CompletableFuture<String> both(CompletableFuture<String> token, CompletableFuture<String> tenant) {
        return CompletableFuture.allOf(token, tenant).thenApply(done -> token.join() + tenant.join());
    }
}
