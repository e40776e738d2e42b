package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

final class GetsInItsConstructor {
    private final String token;

    GetsInItsConstructor(Future<String> token) throws ExecutionException, InterruptedException {
        this.token = token.get();
    }

    String token() {
        return token;
    }
}
