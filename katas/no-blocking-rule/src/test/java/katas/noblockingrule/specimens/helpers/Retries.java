package katas.noblockingrule.specimens.helpers;

/** Waits, and says so to nobody. */
public final class Retries {
    private Retries() {}

    public static String patiently(String name) {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return name;
    }
}
