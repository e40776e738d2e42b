package katas.noblockingrule.specimens.blocking;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

final class InvokesAny {
    String first(ExecutorService pool, List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        return pool.invokeAny(tasks);
    }
}
