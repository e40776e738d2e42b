package grader.tasks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Very many short tasks, started by several threads at once; every other one fails.
 *
 * <p>The threads meet by spinning before each start: one that a barrier has to wake comes too late to race.
 */
public final class Burst {
    public static final int SIZE = 1_000;
    public static final int STARTERS = 8;
    /** So long a thread keeps its processor while it waits for the others. */
    private static final int SPINS = 500;
    /** As long as so many go by, the attempt is not still. */
    private static final int SIGN_OF_LIFE = 50;

    private final Tasks tasks;
    private final Starter starter;
    private final AtomicIntegerArray runs = new AtomicIntegerArray(SIZE);
    private final List<IllegalStateException> failures = IntStream.range(0, SIZE / 2)
            .mapToObj(i -> new IllegalStateException("failure " + i))
            .toList();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger startersDone = new AtomicInteger();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
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

    /** Starts the tasks, and comes back when all have been started and have run, or when nothing happens any more. */
    void play() {
        for (int i = 0; i < STARTERS; i++) {
            int first = i;
            Thread thread = new Thread(() -> startFrom(first), "starter");
            thread.setDaemon(true);
            thread.start();
        }
        tasks.comesTrue(() -> startersDone.get() == STARTERS && ended.get() >= SIZE);
        isOver = true;
    }

    private void startFrom(int first) {
        try {
            for (int i = first; i < SIZE && !isOver; i += STARTERS) {
                meet(i / STARTERS + 1);
                start(i);
            }
        } catch (Throwable failure) {
            thrown.compareAndSet(null, failure);
            isOver = true;
        }
        startersDone.incrementAndGet();
        tasks.happened();
    }

    private void start(int i) {
        if (i % 2 == 0) {
            starter.start(() -> run(i));
        } else {
            starter.start(() -> {
                run(i);
                throw failures.get(i / 2);
            });
        }
    }

    private int run(int i) {
        runs.incrementAndGet(i);
        if (ended.incrementAndGet() % SIGN_OF_LIFE == 0) {
            tasks.happened();
        }
        return i;
    }

    private void meet(int round) {
        arrived.incrementAndGet();
        for (int spins = 0; arrived.get() < round * STARTERS && !isOver; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }

    /** What the tasks that fail failed with. */
    public List<IllegalStateException> failures() {
        return failures;
    }

    /** How many tasks ran so many times. */
    long ranTimes(int times) {
        return IntStream.range(0, SIZE).filter(i -> runs.get(i) == times).count();
    }

    /** What starting a task threw first, or null. */
    Throwable thrown() {
        return thrown.get();
    }
}
