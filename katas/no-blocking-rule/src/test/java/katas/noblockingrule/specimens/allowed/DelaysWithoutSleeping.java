package katas.noblockingrule.specimens.allowed;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

final class DelaysWithoutSleeping {
    CompletableFuture<String> later(Supplier<String> token) {
        return CompletableFuture.supplyAsync(token, CompletableFuture.delayedExecutor(1, SECONDS));
    }
}
