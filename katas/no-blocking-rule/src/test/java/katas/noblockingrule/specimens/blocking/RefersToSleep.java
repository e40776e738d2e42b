package katas.noblockingrule.specimens.blocking;

final class RefersToSleep {
    Pause pause() {
        return Thread::sleep;
    }

    /** Lets time pass. */
    interface Pause {
        /** Comes back when so many milliseconds have passed. */
        void of(long millis) throws InterruptedException;
    }
}
