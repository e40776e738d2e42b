package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.ExecutorService;

final class ExecutesATask {
    void start(ExecutorService pool, Runnable task) {
        pool.execute(task);
    }
}
