package grader.calls;

import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Fresh threads that only have to run: once they have, whatever was ready before them has had its turn too. */
final class Canary {
    private static final Method START_VIRTUAL_THREAD = startVirtualThread();

    private Canary() {}

    static void sing(boolean onVirtualThreadToo) throws InterruptedException {
        boolean virtual = onVirtualThreadToo && START_VIRTUAL_THREAD != null;
        CountDownLatch sung = new CountDownLatch(virtual ? 2 : 1);
        AttemptThreads.startOwn("canary", sung::countDown);
        if (virtual) {
            startVirtual(sung::countDown);
        }
        sung.await(2, TimeUnit.SECONDS);
    }

    private static void startVirtual(Runnable task) {
        try {
            START_VIRTUAL_THREAD.invoke(null, task);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Thread.startVirtualThread is public", impossible);
        }
    }

    private static Method startVirtualThread() {
        if (Runtime.version().feature() < 21) {
            return null;
        }
        try {
            return Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("JEP 444", impossible);
        }
    }
}
