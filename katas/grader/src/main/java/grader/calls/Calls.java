package grader.calls;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The simulated calls of one check, and the clock that they take their time from.
 *
 * <p>The clock stands still while the attempt makes progress. It jumps to the end of the next call once every call has
 * started, or else once the attempt is still. So a second costs nothing, and the time that an attempt takes is exact: a
 * jump too early could only make a right answer look slower, never a wrong one fast.
 */
public final class Calls implements AutoCloseable {
    /** How long the network waits for what an end sets off in the attempt, in milliseconds, before it goes on. */
    private static final long DELIVERY = 50;
    /** A limit of a second is over by then, in milliseconds. */
    public static final long A_SECOND = 1_200;
    /** And one of five, the longest that is common and can be waited for. */
    public static final long FIVE_SECONDS = 5_200;

    private final Activity activity = new Activity();
    private final Stillness stillness = new Stillness(activity);
    private final List<Call<?>> calls = new CopyOnWriteArrayList<>();
    private final List<Invocation<?>> invocations = new CopyOnWriteArrayList<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            comparingLong(Due::at).thenComparing(comparingInt(Due::order).reversed()));
    private int scheduled;
    private volatile Invocation<?> invoked;
    private final AtomicInteger aboutToFail = new AtomicInteger();
    private volatile long now;
    private boolean hasJumped;
    private boolean isLate;

    /** Ends at the same moment come in reverse: so an answer that goes by the order of completion shows. */
    private record Due(long at, int order, Runnable end) {}

    /** A call that takes so many simulated milliseconds and gives its own name. */
    public Call<String> taking(long millis, String name) {
        return taking(millis, name, name);
    }

    /** A call that takes so many simulated milliseconds and gives this result. */
    public <T> Call<T> taking(long millis, String name, T result) {
        return add(name, new Plan.Taking<>(millis, future -> future.complete(result)));
    }

    /** A call that fails after so many simulated milliseconds. */
    public <T> Call<T> failing(long millis, String name, Throwable failure) {
        return add(name, new Plan.Taking<>(millis, future -> future.completeExceptionally(failure)));
    }

    /**
     * A call whose supplier throws, once the others have started or the attempt waits for it before it goes on: what
     * else has started by then is the attempt's doing, and not luck.
     */
    public <T> Call<T> throwing(String name, Throwable failure) {
        return add(name, new Plan.Throwing<>(failure));
    }

    /** A call whose supplier gives a future that has failed already, at the same moment as {@link #throwing} throws. */
    public <T> Call<T> failedAlready(String name, Throwable failure) {
        return add(name, new Plan.FailedAlready<>(failure));
    }

    /** A call that is pending until it is told to end. */
    public <T> Call<T> held(String name) {
        return add(name, new Plan.Held<>());
    }

    /** So many calls that are pending until they are told to end. */
    public <T> List<Call<T>> held(int count) {
        return several(count, this::held);
    }

    /** So many calls that take a simulated time each. */
    public List<Call<String>> taking(long millis, int count) {
        return several(count, name -> taking(millis, name));
    }

    private static <T> List<Call<T>> several(int count, Function<String, Call<T>> call) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> call.apply("call " + i))
                .toList();
    }

    private <T> Call<T> add(String name, Plan<T> plan) {
        clearTheStage();
        Call<T> call = new Call<>(name, plan, this);
        calls.add(call);
        return call;
    }

    /** Runs the attempt on a thread of its own, and returns at once. */
    public <T> Invocation<T> invoke(String name, Callable<CompletableFuture<T>> attempt) {
        clearTheStage();
        Invocation<T> invocation = new Invocation<>(name, this, attempt);
        invoked = invocation;
        invocations.add(invocation);
        return invocation;
    }

    /** What comes after an invocation is another scene: the calls before have ended, and the clock starts anew. */
    private void clearTheStage() {
        if (invoked != null) {
            endAll();
            calls.clear();
            synchronized (due) {
                due.clear();
                now = 0;
            }
            hasJumped = false;
            isLate = false;
            invoked = null;
        }
    }

    /** Lets time pass until the condition is true; returns false once nothing could make it true any more. */
    public boolean playUntil(BooleanSupplier condition) {
        return play(condition, Patience.BRISK);
    }

    /**
     * As {@link #playUntil}, with patience before a jump that makes the attempt look slow: for checks that judge how
     * long it took.
     */
    public boolean playPatientlyUntil(BooleanSupplier condition) {
        return play(condition, Patience.DECISIVE);
    }

    private boolean play(BooleanSupplier condition, Patience beforeLateJump) {
        while (!condition.getAsBoolean()) {
            if (isAnyDue()) {
                awaitTheMomentToJump(condition, beforeLateJump);
                if (!condition.getAsBoolean()) {
                    jump();
                }
            } else if (!stillness.reachedBefore(() -> condition.getAsBoolean() || isAnyDue(), Patience.DECISIVE)
                    && aboutToFail.get() == 0) {
                return false;
            }
        }
        return true;
    }

    private void awaitTheMomentToJump(BooleanSupplier condition, Patience beforeLateJump) {
        Patience patience = isLate || allHaveStarted() ? Patience.BRISK : beforeLateJump;
        stillness.reachedBefore(() -> condition.getAsBoolean() || !hasJumped && isAllUnderWay(), patience);
        isLate = !allHaveStarted();
    }

    private void jump() {
        Due next;
        synchronized (due) {
            next = due.remove();
            now = Math.max(now, next.at());
        }
        hasJumped = true;
        deliver(next.end());
    }

    private boolean isAnyDue() {
        synchronized (due) {
            return !due.isEmpty();
        }
    }

    /** Nothing is to be waited for: the calls have started, and the attempt has come back from starting them. */
    private boolean isAllUnderWay() {
        return allHaveStarted() && invoked != null && invoked.hasReturned();
    }

    private boolean allHaveStarted() {
        return calls.stream().allMatch(Call::hasStarted);
    }

    /** Takes note that the attempt was seen to be at work, elsewhere than in a call. */
    public void happened() {
        activity.happened();
    }

    /**
     * Lets so much real time pass, or less if the condition is true before, if somebody waits for a time to be up meanwhile.
     *
     * @param millis {@link #A_SECOND}, the commonest limit there is, or {@link #FIVE_SECONDS}
     */
    public void outlastLimits(BooleanSupplier condition, long millis) {
        if (!AttemptThreads.waitForATime()) {
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left; !condition.getAsBoolean() && (left = deadline - System.nanoTime()) > 0; ) {
                activity.awaitMoreThan(activity.count(), 1 + TimeUnit.NANOSECONDS.toMillis(left));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was ended while it waited for a limit of time", ended);
        }
    }

    /** Whether the attempt comes back to its caller, who is not kept waiting once every call has started. */
    public boolean returnsSoon(Invocation<?> invocation) {
        return playUntil(() -> invocation.hasReturned() || allHaveStarted())
                && stillness.reachedBefore(invocation::hasReturned, Patience.FIRM);
    }

    /** Lets what has happened take its effect. */
    public void settle() {
        stillness.reachedBefore(() -> false, Patience.BRISK);
    }

    /** So many calls, for checks that care for their number alone. */
    public Crowd crowd(int size, Crowd.Ending ending) {
        return new Crowd(size, ending, activity);
    }

    /** What has happened so far. */
    public Timeline timeline() {
        List<Span> spans = new ArrayList<>();
        calls.forEach(call -> spans.addAll(call.spans()));
        if (invoked != null) {
            spans.add(invoked.span());
        }
        return new Timeline(spans, now);
    }

    /** What the attempt itself threw in this scene, if it did. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(invoked).flatMap(Invocation::thrown);
    }

    /** Every call of the scene, in the order they were made. */
    public List<Call<?>> all() {
        return List.copyOf(calls);
    }

    /** Ends whatever is pending, so that nothing has to wait for it any longer. */
    @Override
    public void close() {
        endAll();
        invocations.forEach(Invocation::abandon);
    }

    private void endAll() {
        List<Call<?>> over = List.copyOf(calls);
        deliver(() -> over.forEach(Call::end));
    }

    /** Whether the attempt still runs though its calls have ended and it was interrupted. */
    public boolean leavesARunaway() {
        return invocations.stream().anyMatch(Invocation::isRunaway);
    }

    long now() {
        return now;
    }

    Activity activity() {
        return activity;
    }

    /** Has a run that takes a time end once that has passed. */
    <T> void schedule(Plan<T> plan, Run<T> run) {
        if (plan instanceof Plan.Taking<T> taking) {
            synchronized (due) {
                due.add(new Due(run.start() + taking.millis(), scheduled++, () -> run.end(taking.ending())));
            }
        }
    }

    <T> void follow(Plan<T> plan, Run<T> run) {
        activity.happened();
        if (plan instanceof Plan.Throwing<T> throwing) {
            failOnceOthersHaveStarted(run, throwing.failure());
            throw Calls.<RuntimeException>unchecked(throwing.failure());
        }
        if (plan instanceof Plan.FailedAlready<T> failed) {
            failOnceOthersHaveStarted(run, failed.failure());
        }
    }

    private void failOnceOthersHaveStarted(Run<?> run, Throwable failure) {
        aboutToFail.incrementAndGet();
        try {
            awaitTheOthers();
        } finally {
            run.end(future -> future.completeExceptionally(failure));
            aboutToFail.decrementAndGet();
        }
    }

    private void awaitTheOthers() {
        Runnable look = () -> stillness.reachedBefore(this::allHaveStarted, Patience.DECISIVE);
        if (AttemptThreads.isVirtual(Thread.currentThread())) {
            // From there each look would keep a carrier of the attempt's from coming to rest.
            CompletableFuture.runAsync(look, it -> AttemptThreads.startOwn("look", it))
                    .join();
        } else {
            look.run();
        }
    }

    <T> boolean end(List<Run<T>> runs, Predicate<CompletableFuture<T>> ending) {
        AtomicBoolean byThis = new AtomicBoolean(!runs.isEmpty());
        deliver(() -> runs.forEach(run -> byThis.compareAndSet(true, run.end(ending))));
        return byThis.get();
    }

    /** Ends calls on a thread of the network, as a client would. An attempt that blocks that thread blocks no other. */
    void deliver(Runnable ends) {
        Thread network = AttemptThreads.caller("network", ends);
        network.start();
        try {
            network.join(DELIVERY);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
