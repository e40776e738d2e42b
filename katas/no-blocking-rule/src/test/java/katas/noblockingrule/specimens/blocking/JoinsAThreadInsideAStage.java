package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsAThreadInsideAStage {
    CompletableFuture<String> later(CompletableFuture<String> token, Thread worker) {
        return token.thenApply(value -> {
            try {
                worker.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return value;
        });
    }
}
