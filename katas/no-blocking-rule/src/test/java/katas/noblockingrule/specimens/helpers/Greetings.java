package katas.noblockingrule.specimens.helpers;

import java.util.concurrent.CompletableFuture;

/** Reads futures where they are known to be done. */
public final class Greetings {
    private Greetings() {}

    public static CompletableFuture<String> of(CompletableFuture<String> name, CompletableFuture<String> tenant) {
        return CompletableFuture.allOf(name, tenant).thenApply(done -> name.join() + " of " + tenant.join());
    }

    public static int even(int number) {
        return number == 0 ? 0 : odd(number - 1);
    }

    private static int odd(int number) {
        return number == 0 ? 1 : even(number - 1);
    }
}
