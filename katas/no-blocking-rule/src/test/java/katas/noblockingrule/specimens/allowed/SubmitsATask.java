package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

final class SubmitsATask {
    Future<String> start(ExecutorService pool, Callable<String> task) {
        return pool.submit(task);
    }
}
