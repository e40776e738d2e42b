package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Calls itself, and waits. */
public final class Pages {
    private Pages() {}

    public static int after(int page, Future<Integer> next) throws ExecutionException, InterruptedException {
        return page == 0 ? next.get() : before(page - 1, next);
    }

    private static int before(int page, Future<Integer> next) throws ExecutionException, InterruptedException {
        return after(page, next) + 1;
    }
}
