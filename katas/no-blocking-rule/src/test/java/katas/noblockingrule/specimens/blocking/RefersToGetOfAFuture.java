package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

final class RefersToGetOfAFuture {
    Callable<String> token(Future<String> token) {
        return token::get;
    }
}
