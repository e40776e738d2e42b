package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

final class GetsFromAFutureTask {
    String token(FutureTask<String> token) throws ExecutionException, InterruptedException {
        return token.get();
    }
}
