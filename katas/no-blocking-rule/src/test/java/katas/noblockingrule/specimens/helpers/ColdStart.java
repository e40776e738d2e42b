package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.CountDownLatch;

/** Waits in its constructor. */
public final class ColdStart {
    public ColdStart(CountDownLatch started) throws InterruptedException {
        started.await();
    }
}
