package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

final class Composes {
    CompletableFuture<String> both(
            CompletableFuture<String> token, Function<String, CompletableFuture<String>> tenant) {
        return token.thenCompose(tenant);
    }
}
