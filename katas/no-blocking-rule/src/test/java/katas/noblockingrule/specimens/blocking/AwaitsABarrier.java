package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

final class AwaitsABarrier {
    void meet(CyclicBarrier barrier) throws BrokenBarrierException, InterruptedException {
        barrier.await();
    }
}
