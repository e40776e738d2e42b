package grader.tasks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A number that the attempt tells, and that may take a moment to be right. */
public final class Count {
    private static final long PAUSE_MILLIS = 2;

    private final Tasks tasks;
    private final String name;
    private final IntSupplier told;

    Count(Tasks tasks, String name, IntSupplier told) {
        this.tasks = tasks;
        this.name = name;
        this.told = told;
    }

    Tasks tasks() {
        return tasks;
    }

    String name() {
        return name;
    }

    /** Asks again and again until it is as expected, or cannot become it any more; gives what was told last. */
    Step<Integer> awaited(IntSupplier expected) {
        CountDownLatch given = new CountDownLatch(1);
        tasks.attempt(name, () -> {
            while (told.getAsInt() != expected.getAsInt() && !given.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                // It is not, as yet.
            }
        });
        given.countDown();
        return tasks.attempt(name, told::getAsInt);
    }
}
