package katas.noblockingrule.specimens.allowed;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;

final class CompletesOnTimeout {
    CompletableFuture<String> soon(CompletableFuture<String> token) {
        return token.completeOnTimeout("none", 1, SECONDS);
    }
}
