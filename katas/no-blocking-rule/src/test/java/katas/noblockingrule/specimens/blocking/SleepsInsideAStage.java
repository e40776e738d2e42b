package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class SleepsInsideAStage {
    CompletableFuture<String> later(CompletableFuture<String> token) {
        return token.thenApply(value -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return value;
        });
    }
}
