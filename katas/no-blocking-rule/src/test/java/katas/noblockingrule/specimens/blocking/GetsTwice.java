package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

final class GetsTwice {
    String both(Future<String> token, Future<String> tenant) throws ExecutionException, InterruptedException {
        String first = token.get();
        return first + tenant.get();
    }
}
