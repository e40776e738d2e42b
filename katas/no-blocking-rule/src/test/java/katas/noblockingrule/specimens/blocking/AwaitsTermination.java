package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutorService;

final class AwaitsTermination {
    boolean end(ExecutorService pool) throws InterruptedException {
        pool.shutdown();
        return pool.awaitTermination(1, SECONDS);
    }
}
