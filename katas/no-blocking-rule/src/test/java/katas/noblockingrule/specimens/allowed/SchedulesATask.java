package katas.noblockingrule.specimens.allowed;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

final class SchedulesATask {
    Future<String> later(ScheduledExecutorService pool, Callable<String> task) {
        return pool.schedule(task, 1, SECONDS);
    }
}
