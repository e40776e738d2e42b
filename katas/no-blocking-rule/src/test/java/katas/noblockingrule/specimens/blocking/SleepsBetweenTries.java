package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.atomic.AtomicInteger;

final class SleepsBetweenTries {
    int tries(AtomicInteger left) throws InterruptedException {
        int tries = 0;
        while (left.getAndDecrement() > 0) {
            Thread.sleep(100);
            tries++;
        }
        return tries;
    }
}
