package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CompletableFuture;
import katas.noblockingrule.specimens.helpers.Retries;

final class RefersToAHelper {
    CompletableFuture<String> later(CompletableFuture<String> name) {
        return name.thenApply(Retries::patiently);
    }
}
