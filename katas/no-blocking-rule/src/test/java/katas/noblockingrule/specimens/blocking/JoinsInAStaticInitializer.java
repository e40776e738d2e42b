package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsInAStaticInitializer {
    private static final CompletableFuture<String> LOADING = new CompletableFuture<>();

    private static final String TOKEN = LOADING.join();

    String token() {
        return TOKEN;
    }
}
