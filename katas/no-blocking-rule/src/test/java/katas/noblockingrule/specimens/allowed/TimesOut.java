package katas.noblockingrule.specimens.allowed;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;

final class TimesOut {
    CompletableFuture<String> soon(CompletableFuture<String> token) {
        return token.orTimeout(1, SECONDS);
    }
}
