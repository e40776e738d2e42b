package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.CountDownLatch;

final class RefersToAwait {
    Waiting ready(CountDownLatch started) {
        return started::await;
    }

    /** Waits for something. */
    interface Waiting {
        /** Comes back when it is there. */
        void here() throws InterruptedException;
    }
}
