package grader.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Whom failures are reported to: keeps them all. */
public final class Reports implements Consumer<Throwable> {
    private final List<Throwable> reports = new ArrayList<>();
    private final Tasks tasks;
    private final UnaryOperator<Throwable> reaction;
    private final Semaphore gate;

    /**
     * @param reaction what it throws when that is reported to it, or null
     * @param gate what holds the first report until it is released, or null
     */
    Reports(Tasks tasks, UnaryOperator<Throwable> reaction, Semaphore gate) {
        this.tasks = tasks;
        this.reaction = reaction;
        this.gate = gate;
    }

    @Override
    public void accept(Throwable failure) {
        boolean isFirst;
        synchronized (reports) {
            isFirst = reports.isEmpty();
            reports.add(failure);
        }
        tasks.happened();
        if (isFirst && gate != null) {
            gate.acquireUninterruptibly();
        }
        if (failure instanceof RacingFailure racing) {
            racing.isReported();
        }
        Throwable thrown = reaction.apply(failure);
        if (thrown != null) {
            throw Reports.<RuntimeException>unchecked(thrown);
        }
    }

    /** Lets go the report that it holds, if it does, or will. */
    public void release() {
        if (gate != null) {
            gate.release();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** What has been reported, in order. */
    public List<Throwable> all() {
        synchronized (reports) {
            return new ArrayList<>(reports);
        }
    }

    int size() {
        synchronized (reports) {
            return reports.size();
        }
    }

    /** Whether each of these very objects has been reported. */
    boolean hold(List<? extends Throwable> failures) {
        if (size() < failures.size()) {
            return false;
        }
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(all());
        return seen.containsAll(failures);
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }
}
