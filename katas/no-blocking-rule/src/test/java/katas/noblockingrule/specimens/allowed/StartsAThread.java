package katas.noblockingrule.specimens.allowed;

final class StartsAThread {
    void start(Runnable task) {
        new Thread(task, "worker").start();
    }
}
