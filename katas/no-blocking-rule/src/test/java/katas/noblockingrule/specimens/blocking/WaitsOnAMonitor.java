package katas.noblockingrule.specimens.blocking;

final class WaitsOnAMonitor {
    private boolean ready;

    void ready(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            while (!ready) {
                monitor.wait();
            }
        }
    }
}
