package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.LockSupport;

final class Parks {
    void rest() {
        LockSupport.park();
    }
}
