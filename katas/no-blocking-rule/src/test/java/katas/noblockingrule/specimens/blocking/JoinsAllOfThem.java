package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;

final class JoinsAllOfThem {
    void both(CompletableFuture<String> token, CompletableFuture<String> tenant) {
        CompletableFuture.allOf(token, tenant).join();
    }
}
