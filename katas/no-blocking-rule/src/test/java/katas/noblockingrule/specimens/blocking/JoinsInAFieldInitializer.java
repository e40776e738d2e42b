package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsInAFieldInitializer {
    private static final CompletableFuture<String> LOADING = new CompletableFuture<>();

    private final String token = LOADING.join();

    String token() {
        return token;
    }
}
