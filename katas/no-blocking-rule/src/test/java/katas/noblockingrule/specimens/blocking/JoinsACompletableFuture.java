package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsACompletableFuture {
    String token(CompletableFuture<String> token) {
        return token.join();
    }
}
