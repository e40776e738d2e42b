package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.Condition;

final class AwaitsACondition {
    void ready(Condition notEmpty) throws InterruptedException {
        notEmpty.await();
    }
}
