package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Two pairs of methods that call one another. One of each pair waits, so all of them do. */
public final class Rounds {
    private Rounds() {}

    public static String north(Future<String> name) throws ExecutionException, InterruptedException {
        return name.isDone() ? name.get() : south(name);
    }

    public static String south(Future<String> name) throws ExecutionException, InterruptedException {
        return north(name);
    }

    public static String east(Future<String> name) throws ExecutionException, InterruptedException {
        return west(name);
    }

    public static String west(Future<String> name) throws ExecutionException, InterruptedException {
        return name.isDone() ? name.get() : east(name);
    }
}
