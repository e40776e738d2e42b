package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

final class GetsFromAFutureInTime {
    String token(Future<String> token) throws ExecutionException, InterruptedException, TimeoutException {
        return token.get(1, SECONDS);
    }
}
