package grader.calls;

/**
 * How a thread finds out that another is running at this very moment: it asks, and the other answers in less time than a
 * thread needs to be put on a processor. Threads that merely wait for one another may share a processor, and take turns.
 */
final class Partner {
    /** An answer that takes longer, in nanoseconds, may have been given in turn. */
    private static final long AT_ONCE = 3_000;

    private volatile int asked;
    private volatile int answered;

    /** Whether the other answers at once. For one thread alone. */
    boolean answers() {
        int question = asked + 1;
        asked = question;
        long start = System.nanoTime();
        while (answered != question) {
            if (System.nanoTime() - start > AT_ONCE) {
                return false;
            }
            Thread.onSpinWait();
        }
        return System.nanoTime() - start <= AT_ONCE;
    }

    /** Answers if it was asked: for the other thread, again and again. */
    void answer() {
        int question = asked;
        if (answered != question) {
            answered = question;
        }
        Thread.onSpinWait();
    }
}
