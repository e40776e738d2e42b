package grader.tasks;

import static java.util.concurrent.TimeUnit.SECONDS;

import grader.calls.Slowdown;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Very many short tasks that several threads start at once, some of which run at the same time; then rounds of two that
 * start at the same instant, and end or are reported at the same instant. Half of all fail.
 */
public final class Burst {
    public static final int SIZE = 1_000;
    public static final int STARTERS = 8;
    /** So many run at the same time, the first of them: each until as many have been started. */
    private static final int TOGETHER = 300;

    private static final int PARTS = 5;
    private static final int ROUNDS = 100;
    /** So long it goes on, or so much longer on a machine whose processors are busy elsewhere. */
    private static final long BUDGET = SECONDS.toNanos(4);

    private static final long BUDGET_IF_BUSY = SECONDS.toNanos(10);
    /** As long as so many tasks are started or run, the attempt is not still, nor does it spin. */
    private static final int SIGN_OF_LIFE = 10;

    private final long start = System.nanoTime();
    private final Slowdown slowdown = Slowdown.here();
    private final Tasks tasks;
    private final Starter starter;
    private final CountDownLatch together = new CountDownLatch(TOGETHER);
    private final Meeting starts = new Meeting(2);
    private final Meeting ends = new Meeting(2);
    private final Meeting reports = new Meeting(2);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger ranAgain = new AtomicInteger();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private int parts;
    private boolean isHeldUp;
    private volatile boolean isOver;

    /** How a task is started. */
    @FunctionalInterface
    public interface Starter {
        <T> Future<T> start(Callable<T> task);
    }

    Burst(Tasks tasks, Starter starter) {
        this.tasks = tasks;
        this.starter = starter;
    }

    /** Whether there is another part of it to be played. */
    public boolean goesOn() {
        return parts == 0 || parts <= PARTS && !isOver && isInTime();
    }

    private boolean isInTime() {
        long elapsed = System.nanoTime() - start;
        return elapsed < BUDGET || elapsed < BUDGET_IF_BUSY && slowdown.isFelt();
    }

    /** Plays a part: comes back when its tasks have been started and have run, or when nothing happens any more. */
    void play() {
        if (parts++ == 0) {
            Meeting start = new Meeting(STARTERS);
            onThreads(STARTERS, first -> {
                start.meet(1);
                for (int i = first; i < SIZE && !isOver; i += STARTERS) {
                    boolean fails = i / STARTERS % 2 == 0;
                    boolean isHeld = i < TOGETHER;
                    starter.start(new ShortTask(
                            fails ? new IllegalStateException("failure " + i) : null,
                            isHeld ? this::awaitTheOthers : () -> {}));
                    if (isHeld) {
                        together.countDown();
                    }
                }
            });
        } else {
            int first = (parts - 2) * ROUNDS;
            onThreads(2, number -> {
                for (int i = 1; i <= ROUNDS && !isOver && isInTime(); i++) {
                    startAtTheSameInstant(first + i);
                }
            });
        }
    }

    private void awaitTheOthers() {
        try {
            together.await();
        } catch (InterruptedException byTheAttempt) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        while (together.getCount() > 0) {
            together.countDown();
        }
    }

    private void startAtTheSameInstant(int round) {
        int half = (round + 1) / 2;
        ShortTask task = round % 2 == 0
                ? new ShortTask(new RacingFailure(reports, half), () -> {})
                : new ShortTask(null, () -> ends.meet(half));
        ends.await(round / 2);
        reports.await((round - 1) / 2);
        tasks.happened();
        starts.meet(round);
        starter.start(task);
    }

    /** A task that is over in no time. */
    private final class ShortTask implements Callable<String> {
        private final RuntimeException failure;
        private final Runnable end;
        private final AtomicInteger runs = new AtomicInteger();

        ShortTask(RuntimeException failure, Runnable end) {
            this.failure = failure;
            this.end = end;
            if (made.incrementAndGet() % SIGN_OF_LIFE == 0) {
                tasks.happened();
            }
            if (failure != null) {
                failed.incrementAndGet();
            }
        }

        @Override
        public String call() {
            if (runs.incrementAndGet() > 1) {
                ranAgain.incrementAndGet();
            } else if (ran.incrementAndGet() % SIGN_OF_LIFE == 0) {
                tasks.happened();
            }
            end.run();
            if (failure != null) {
                throw failure;
            }
            return "done";
        }
    }

    private void onThreads(int count, IntConsumer part) {
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread thread = new Thread(
                    () -> {
                        try {
                            part.accept(number);
                        } catch (Throwable failure) {
                            thrown.compareAndSet(null, failure);
                            isOver = true;
                            letGo();
                        }
                        done.incrementAndGet();
                        tasks.happened();
                    },
                    "starter");
            thread.setDaemon(true);
            thread.start();
        }
        tasks.comesTrue(() -> done.get() == count && ran.get() == made.get());
        isHeldUp = together.getCount() > 0;
        letGo();
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }

    /** How many tasks there were. */
    int started() {
        return made.get();
    }

    /** Whether those that run at the same time could not all be started, before one of them was over. */
    boolean isHeldUp() {
        return isHeldUp;
    }

    /** How many of them have failed. */
    public int failures() {
        return failed.get();
    }

    /** How many of them have run. */
    int ran() {
        return ran.get();
    }

    /** How many of them have run more than once. */
    int ranAgain() {
        return ranAgain.get();
    }

    /** What starting a task threw first, or null. */
    Throwable thrown() {
        return thrown.get();
    }
}
