package katas.noblockingrule.specimens.helpers;

/** Waits in one of its methods, and not in the others. */
public final class Tokens {
    private static String token = "none";

    private Tokens() {}

    public static String fetched() throws InterruptedException {
        Thread.sleep(100);
        token = "fetched";
        return token;
    }

    public static String fetched(String known) {
        return known;
    }

    public static String cached() {
        return token;
    }
}
