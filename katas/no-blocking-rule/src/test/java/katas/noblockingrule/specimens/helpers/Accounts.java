package katas.noblockingrule.specimens.helpers;

/** Waits two steps away. */
public final class Accounts {
    private Accounts() {}

    public static String name() throws InterruptedException {
        return trimmed();
    }

    private static String trimmed() throws InterruptedException {
        return Tokens.fetched().trim();
    }
}
