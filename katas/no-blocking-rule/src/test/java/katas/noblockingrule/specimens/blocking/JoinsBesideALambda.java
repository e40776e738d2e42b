package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsBesideALambda {
    String later(CompletableFuture<String> token) {
        CompletableFuture<String> trimmed = token.thenApply(text -> text.trim());
        return trimmed.join();
    }
}
