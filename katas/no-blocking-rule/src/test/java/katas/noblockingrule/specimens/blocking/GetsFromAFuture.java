package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

final class GetsFromAFuture {
    String token(Future<String> token) throws ExecutionException, InterruptedException {
        return token.get();
    }

    boolean isThere(Future<String> token) {
        return token.isDone();
    }
}
