package grader.tasks;

import grader.calls.Call;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a task does. It waits on latches and semaphores alone: a pool notices joins and phasers, and would make up for them. */
interface Work {

    /** Comes back when it is done. */
    void await() throws Exception;

    /** Ends the wait, if there is one. */
    default void release() {}

    /** Waits until it is released. */
    static Work held() {
        CountDownLatch gate = new CountDownLatch(1);
        return new Work() {
            @Override
            public void await() throws InterruptedException {
                gate.await();
            }

            @Override
            public void release() {
                gate.countDown();
            }
        };
    }

    /** The same, and notes an interrupt anew, as code does that is not the one to decide what comes of it. */
    static Work heldAndNotingItsInterrupt() {
        return held(interrupted -> {
            Thread.currentThread().interrupt();
            throw interrupted;
        });
    }

    /** The same, and throws something else when it is interrupted, as code does that may throw no checked exception. */
    static Work heldAndWrappingItsInterrupt() {
        return held(interrupted -> {
            throw new IllegalStateException("interrupted", interrupted);
        });
    }

    private static Work held(Reaction toInterrupt) {
        Work held = held();
        return new Work() {
            @Override
            public void await() throws Exception {
                try {
                    held.await();
                } catch (InterruptedException interrupted) {
                    toInterrupt.on(interrupted);
                }
            }

            @Override
            public void release() {
                held.release();
            }
        };
    }

    /** What a task does that is interrupted: it throws something. */
    interface Reaction {
        void on(InterruptedException interrupted) throws InterruptedException;
    }

    /** Computes until it is released or interrupted: it waits for nothing, and looks for an interrupt now and then. */
    static Work computing() {
        AtomicBoolean isReleased = new AtomicBoolean();
        return new Work() {
            @Override
            public void await() throws InterruptedException {
                while (!isReleased.get()) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    Thread.onSpinWait();
                }
            }

            @Override
            public void release() {
                isReleased.set(true);
            }
        };
    }

    /** Waits until it is released, and heeds no interrupt. */
    static Work heldAndHeedingNoInterrupt() {
        Semaphore gate = new Semaphore(0);
        return new Work() {
            @Override
            public void await() {
                gate.acquireUninterruptibly();
            }

            @Override
            public void release() {
                gate.release();
            }
        };
    }

    /** Waits until a simulated call has ended. */
    static Work waitingFor(Call<String> call) {
        return () -> {
            CountDownLatch over = new CountDownLatch(1);
            call.get().whenComplete((result, failure) -> over.countDown());
            over.await();
        };
    }
}
