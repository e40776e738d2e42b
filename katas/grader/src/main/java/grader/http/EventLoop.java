package grader.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import grader.calls.AttemptCode;
import grader.calls.AttemptThreads;
import grader.calls.Slowdown;
import grader.calls.Standstill;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A single thread that does one thing after another, and between them its heart beats. What holds the thread holds all
 * that waits for its turn, and shows as a beat that is late.
 */
final class EventLoop implements AutoCloseable {
    /** The time from one beat to the next. */
    private static final long PERIOD = MILLISECONDS.toNanos(10);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<Beat> beats = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile long due = System.nanoTime() + PERIOD;
    private volatile boolean isAtWork;
    private volatile boolean isOver;

    /** A beat that comes, or has not come yet, after it was due; both by {@link System#nanoTime()}. */
    record Beat(long due, long at) {
        long millisLate() {
            return NANOSECONDS.toMillis(at - due);
        }

        private boolean overlaps(Beat other) {
            return due < other.at && other.due < at;
        }
    }

    EventLoop(String name) {
        thread = AttemptThreads.startOwn(name, this::run);
    }

    void execute(Runnable task) {
        given.incrementAndGet();
        tasks.add(() -> {
            begun.incrementAndGet();
            AttemptThreads.runInSight(() -> {
                isAtWork = true;
                task.run();
                isAtWork = false;
            });
            done.incrementAndGet();
        });
    }

    /** How many tasks it has begun. */
    int begun() {
        return begun.get();
    }

    /** Whether it has nothing to do, or is held by a task that waits for another thread. */
    boolean isAtRest() {
        return done.get() == given.get() || isAtWork && Standstill.waitsForAnother(thread);
    }

    private void run() {
        while (!isOver) {
            try {
                Runnable task = tasks.poll(due - System.nanoTime(), NANOSECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException ended) {
                // Either it is over, or the attempt has interrupted the loop: that stops no loop.
            }
            Beat beat = pending();
            if (beat.at() >= beat.due()) {
                beats.add(beat);
                due = System.nanoTime() + PERIOD;
            }
        }
    }

    private Beat pending() {
        return new Beat(due, System.nanoTime());
    }

    private Stream<Beat> allBeats() {
        return Stream.concat(Stream.of(pending()), beats.stream());
    }

    /**
     * A beat, come or still due, that is so many milliseconds later than those of another loop at the same time; or up to
     * four times as many, as the slowdown goes: the other only sleeps, and a busy machine keeps who computes waiting longer.
     */
    Optional<Beat> laterThan(EventLoop other, long millis, Slowdown slowdown) {
        return allBeats()
                .filter(beat -> beat.millisLate() > millis)
                .filter(beat -> beat.millisLate() > millis + other.latestDuring(beat))
                .filter(beat -> slowdown.isOver(System.nanoTime() - (beat.at - beat.due), MILLISECONDS.toNanos(millis)))
                .findFirst();
    }

    /** How late, in milliseconds, the latest beat was at the time of one of another loop. */
    long latestDuring(Beat beat) {
        return allBeats().filter(beat::overlaps).mapToLong(Beat::millisLate).reduce(0, Math::max);
    }

    /** How long its thread has computed, in milliseconds of a processor's time; those of the clock say nothing of that. */
    long millisComputed() {
        return NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    /** The line of the attempt that the loop is at, as {@code File.java:7}. */
    Optional<String> whereabouts() {
        return AttemptCode.lineIn(thread.getStackTrace());
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
