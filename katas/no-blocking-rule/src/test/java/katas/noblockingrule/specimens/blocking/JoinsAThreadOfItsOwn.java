package katas.noblockingrule.specimens.blocking;

final class JoinsAThreadOfItsOwn {
    void finish(Worker worker) throws InterruptedException {
        worker.join();
    }

    /** A thread that does nothing. */
    static final class Worker extends Thread {}
}
