package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

final class GetsInsideAStage {
    CompletableFuture<String> both(CompletableFuture<String> token, CompletableFuture<String> tenant) {
        return CompletableFuture.allOf(token, tenant).handle((done, failure) -> {
            try {
                return token.get() + tenant.get();
            } catch (ExecutionException | InterruptedException broken) {
                return "none";
            }
        });
    }
}
