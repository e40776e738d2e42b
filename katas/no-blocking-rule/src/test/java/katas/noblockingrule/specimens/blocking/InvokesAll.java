package katas.noblockingrule.specimens.blocking;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

final class InvokesAll {
    int size(ExecutorService pool, List<Callable<String>> tasks) throws InterruptedException {
        return pool.invokeAll(tasks).size();
    }
}
