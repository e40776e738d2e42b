package grader.calls;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Very many calls at once; call {@code i} gives {@code i}. */
public final class Crowd {

    /** When the calls end: before the attempt asks for them, or after; in their order, or against it. */
    public enum Ending {
        BEFORE,
        AFTER,
        AFTER_IN_REVERSE
    }

    /** As long as so many go by, the attempt is not still. */
    private static final int SIGN_OF_LIFE = 100;

    private final List<CompletableFuture<Integer>> futures;
    private final Ending ending;
    private final Activity activity;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean isAbandoned;

    Crowd(int size, Ending ending, Activity activity) {
        this.activity = activity;
        this.futures = IntStream.range(0, size)
                .mapToObj(i -> new CompletableFuture<Integer>())
                .toList();
        this.ending = ending;
        if (ending == Ending.BEFORE) {
            complete(0, 1);
        }
    }

    public int size() {
        return futures.size();
    }

    public Ending ending() {
        return ending;
    }

    public List<Supplier<CompletableFuture<Integer>>> calls() {
        return futures.stream().map(this::call).toList();
    }

    private Supplier<CompletableFuture<Integer>> call(CompletableFuture<Integer> future) {
        return () -> {
            showLife(asked.incrementAndGet());
            return future;
        };
    }

    /** How many have been asked for. */
    public int asked() {
        return asked.get();
    }

    /** Ends the calls on a thread of the network; returns at once. */
    public void end() {
        Thread network = new Thread(
                () -> {
                    switch (ending) {
                        case BEFORE -> {}
                        case AFTER -> complete(0, 1);
                        case AFTER_IN_REVERSE -> complete(size() - 1, -1);
                    }
                },
                "network");
        network.setDaemon(true);
        network.start();
    }

    private void complete(int first, int step) {
        for (int i = first; 0 <= i && i < size() && !isAbandoned; i += step) {
            futures.get(i).complete(i);
            showLife(i);
        }
    }

    private void showLife(int count) {
        if (count % SIGN_OF_LIFE == 0) {
            activity.happened();
        }
    }

    /** Ends no further call. */
    public void abandon() {
        isAbandoned = true;
    }
}
