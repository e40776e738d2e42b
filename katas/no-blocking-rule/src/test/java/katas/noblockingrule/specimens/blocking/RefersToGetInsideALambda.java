package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

final class RefersToGetInsideALambda {
    Supplier<Reading<Future<String>>> reading() {
        return () -> Future::get;
    }

    /** Reads something. */
    interface Reading<F> {
        /** What is read. */
        Object of(F source) throws ExecutionException, InterruptedException;
    }
}
