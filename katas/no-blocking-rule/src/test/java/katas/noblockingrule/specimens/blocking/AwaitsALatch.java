package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CountDownLatch;

final class AwaitsALatch {
    void ready(CountDownLatch started) throws InterruptedException {
        started.await();
    }
}
