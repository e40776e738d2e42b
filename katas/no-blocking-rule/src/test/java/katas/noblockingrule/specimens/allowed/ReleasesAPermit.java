package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.Semaphore;

final class ReleasesAPermit {
    void leave(Semaphore permits) {
        permits.release();
    }
}
