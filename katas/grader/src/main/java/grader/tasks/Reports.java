package grader.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whom failures are reported to: keeps them all. */
public final class Reports implements Consumer<Throwable> {
    private final List<Throwable> reports = new ArrayList<>();
    private final Tasks tasks;
    private final Throwable thrown;

    /** @param thrown what it throws each time, or null */
    Reports(Tasks tasks, Throwable thrown) {
        this.tasks = tasks;
        this.thrown = thrown;
    }

    @Override
    public void accept(Throwable failure) {
        synchronized (reports) {
            reports.add(failure);
        }
        tasks.happened();
        if (failure instanceof RacingFailure racing) {
            racing.isReported();
        }
        if (thrown != null) {
            throw Reports.<RuntimeException>unchecked(thrown);
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
