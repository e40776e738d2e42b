package katas.noblockingrule.specimens.helpers;

/** Waits at its end. */
public final class Corridor {
    private Corridor() {}

    public static String first() {
        return second();
    }

    private static String second() {
        return third();
    }

    private static String third() {
        return fourth();
    }

    private static String fourth() {
        return fifth();
    }

    private static String fifth() {
        return Retries.patiently("nobody");
    }
}
