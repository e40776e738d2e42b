package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.Semaphore;

final class AcquiresAPermit {
    void enter(Semaphore permits) throws InterruptedException {
        permits.acquire();
    }
}
