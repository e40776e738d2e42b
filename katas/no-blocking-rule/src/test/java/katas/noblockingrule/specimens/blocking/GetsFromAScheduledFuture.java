package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;

final class GetsFromAScheduledFuture {
    String token(ScheduledFuture<String> token) throws ExecutionException, InterruptedException {
        return token.get();
    }
}
