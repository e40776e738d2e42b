package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.Semaphore;

final class TriesAPermit {
    boolean enter(Semaphore permits) {
        return permits.tryAcquire();
    }
}
