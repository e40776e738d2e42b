package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Methods that call one another: two pairs, and a centre with four around it. One of each waits, so all of them do. */
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

    public static String centre(Future<String> name) throws ExecutionException, InterruptedException {
        return name.isDone() ? name.get() : spring(name) + summer(name) + autumn(name) + winter(name);
    }

    public static String spring(Future<String> name) throws ExecutionException, InterruptedException {
        return centre(name);
    }

    public static String summer(Future<String> name) throws ExecutionException, InterruptedException {
        return centre(name);
    }

    public static String autumn(Future<String> name) throws ExecutionException, InterruptedException {
        return centre(name);
    }

    public static String winter(Future<String> name) throws ExecutionException, InterruptedException {
        return centre(name);
    }
}
