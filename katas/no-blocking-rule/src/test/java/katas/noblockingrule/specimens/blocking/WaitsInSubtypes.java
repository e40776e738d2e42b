package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;

final class WaitsInSubtypes {
    String next(LinkedBlockingDeque<String> orders) throws InterruptedException {
        return orders.take();
    }

    boolean end(ThreadPoolExecutor pool) throws InterruptedException {
        return pool.awaitTermination(1, SECONDS);
    }

    List<Future<String>> all(ForkJoinPool pool, List<Callable<String>> tasks) throws InterruptedException {
        return pool.invokeAll(tasks);
    }
}
