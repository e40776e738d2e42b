package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.locks.LockSupport;

final class Unparks {
    void wake(Thread sleeper) {
        LockSupport.unpark(sleeper);
    }
}
