package katas.noblockingrule.specimens.blocking;

final class JoinsAThread {
    void finish(Thread worker) throws InterruptedException {
        worker.join();
    }
}
