package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.Semaphore;

final class TriesTwoPermits {
    boolean enter(Semaphore permits) {
        return permits.tryAcquire(2);
    }
}
