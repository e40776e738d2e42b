package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

final class GetsFromACompletableFutureInTime {
    String token(CompletableFuture<String> token) throws ExecutionException, InterruptedException, TimeoutException {
        return token.get(1, SECONDS);
    }
}
