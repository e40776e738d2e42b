package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.CountDownLatch;

final class CountsDown {
    void ready(CountDownLatch started) {
        started.countDown();
    }
}
