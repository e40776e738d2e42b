package solutions;

/** Threads that keep processors busy until they are closed. */
final class BusyThreads implements AutoCloseable {
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

    @Override
    public void close() {
        isOver = true;
    }
}
