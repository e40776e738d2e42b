package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;

final class WaitsForASecond {
    void finish(Thread worker) throws InterruptedException {
        worker.join(1_000);
    }

    boolean finish(Process process) throws InterruptedException {
        return process.waitFor(1, SECONDS);
    }

    void ready(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(1_000);
        }
    }

    boolean ready(Condition notEmpty) throws InterruptedException {
        return notEmpty.await(1, SECONDS);
    }

    int ready(CyclicBarrier barrier) throws BrokenBarrierException, InterruptedException, TimeoutException {
        return barrier.await(1, SECONDS);
    }

    List<Future<String>> all(ExecutorService pool, List<Callable<String>> tasks) throws InterruptedException {
        return pool.invokeAll(tasks, 1, SECONDS);
    }

    String first(ExecutorService pool, List<Callable<String>> tasks)
            throws ExecutionException, InterruptedException, TimeoutException {
        return pool.invokeAny(tasks, 1, SECONDS);
    }
}
