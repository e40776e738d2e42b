package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

final class GetsFromACompletableFuture {
    String token(CompletableFuture<String> token) throws ExecutionException, InterruptedException {
        return token.get();
    }

    String tokenOr(CompletableFuture<String> token, String other) {
        return token.getNow(other);
    }
}
