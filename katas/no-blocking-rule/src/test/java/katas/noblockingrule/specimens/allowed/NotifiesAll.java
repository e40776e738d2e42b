package katas.noblockingrule.specimens.allowed;

final class NotifiesAll {
    void ready(Object monitor) {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }
}
