package grader.tasks;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import grader.calls.AttemptCode;
import grader.calls.WrittenLimit;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** One step of a program that uses the attempt: some calls of its methods, and what came of them. */
public final class Step<T> {
    /** Who looks only now and then whether it may come back gets the time for another look, in milliseconds. */
    private static final long ANOTHER_LOOK = 2_000;
    /** Who waits for a second and no longer has given up by then, in milliseconds. */
    private static final long PATIENCE = 1_200;
    /** A limit that stands in the code is waited for, if it is no longer than so many milliseconds. */
    private static final long LONGEST_LIMIT = 10_000;
    /** So long after its limit is over a step has given up, in milliseconds. */
    private static final long GIVING_UP = 500;

    private final String name;
    private final Callable<T> body;
    private final Tasks tasks;
    private volatile Thread thread;
    private volatile T returned;
    private volatile Throwable thrown;
    private volatile long end;
    private final CountDownLatch over = new CountDownLatch(1);

    Step(String name, Callable<T> body, Tasks tasks) {
        this.name = name;
        this.body = body;
        this.tasks = tasks;
    }

    void run() {
        thread = Thread.currentThread();
        try {
            returned = body.call();
        } catch (Throwable failure) {
            thrown = failure;
        }
        end = System.nanoTime();
        over.countDown();
        tasks.happened();
    }

    public String name() {
        return name;
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }

    /** Whether it has come back to its caller, with whatever outcome. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Whether it was over before this task had come to its end, which may have been long before anybody looks. */
    boolean wasOverBefore(Task task) {
        return isOver() && task.isFinished() && end - task.finished() < 0;
    }

    /** Whether it comes back to its caller, with whatever outcome. One that is held need not be for good if it sleeps. */
    boolean comesBack() {
        return tasks.comesTrue(this::isOver) || waitsForATime() && isOverWithin(ANOTHER_LOOK);
    }

    /**
     * If it waits for a time it waits in vain for a while: whoever waits for no longer than a second comes back, and so does
     * whoever has a limit of a few in the code.
     */
    void hasTimeToGiveUp() {
        if (waitsForATime()) {
            long limit = WrittenLimit.of(thread).map(Duration::toMillis).orElse(0L);
            isOverWithin(limit > LONGEST_LIMIT ? PATIENCE : Math.max(PATIENCE, limit + GIVING_UP));
        }
    }

    /** Whether it waits, but not for good: until a time is up. */
    public boolean waitsForATime() {
        return thread != null && thread.getState() == Thread.State.TIMED_WAITING;
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was ended while it waited for " + name, ended);
        }
    }

    /** What ended it, if it was an exception. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** What it gave, which may be null. */
    T outcome() {
        return returned;
    }

    /** What it gave to its caller; a {@link Violation} if it gave nothing. */
    public T returned() {
        if (returned == null) {
            throw violation(whatCameOfIt(), name + " returns");
        }
        return returned;
    }

    /** Does this with what it gave, as a step of its own; nothing if it has not come back. */
    public void ifReturned(Use<? super T> use) {
        if (isOver()) {
            tasks.attempt("using what %s gave".formatted(name), () -> use.of(returned()));
        }
    }

    /** What is done with what a step gave. */
    @FunctionalInterface
    public interface Use<T> {
        void of(T given) throws Exception;
    }

    Violation violation(String seen, String expected) {
        return new Violation(Kind.BROKEN, seen, expected, null, where().orElse(null));
    }

    /** In a few words. */
    String whatCameOfIt() {
        if (!isOver()) {
            return name + " has not come back to its caller";
        }
        return thrown == null
                ? name + " gave " + Described.value(returned)
                : name + " threw " + Described.failure(thrown);
    }

    /** The line of the attempt that it is at, or that it was thrown from, as {@code File.java:7}. */
    Optional<String> where() {
        if (thrown != null) {
            return AttemptCode.lineIn(thrown.getStackTrace());
        }
        return isOver() || thread == null ? Optional.empty() : AttemptCode.lineIn(thread.getStackTrace());
    }
}
