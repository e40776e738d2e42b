package solutions;

/** Threads that keep processors busy until they are told to end. */
final class BusyThreads {
    private volatile boolean isOver;

    BusyThreads(int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::turn, "busy");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void turn() {
        while (!isOver) {
            Thread.onSpinWait();
        }
    }

    void end() {
        isOver = true;
    }
}
