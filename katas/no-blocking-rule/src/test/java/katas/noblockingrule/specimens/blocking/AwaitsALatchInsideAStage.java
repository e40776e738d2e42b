package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

final class AwaitsALatchInsideAStage {
    CompletableFuture<String> later(CompletableFuture<String> token, CountDownLatch started) {
        return token.whenComplete((value, failure) -> {
            try {
                started.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
