package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;

final class AwaitsALatchInTime {
    boolean ready(CountDownLatch started) throws InterruptedException {
        return started.await(1, SECONDS);
    }
}
