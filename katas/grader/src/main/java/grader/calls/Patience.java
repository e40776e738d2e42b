package grader.calls;

/**
 * How long the attempt has to be still before the referee believes it.
 *
 * <p>Counted in rounds and not in time: each round ends when whoever was ready to run has had its turn, so that patience
 * grows with the load of the machine. Nobody is waited for who can be seen to wait for good.
 */
enum Patience {
    /** Enough to let one completion take effect before the next. Being wrong here never fails a right answer. */
    BRISK(3, 5, 100),
    /** Enough to hold a wait against an attempt that may be over after a time, but has nothing left to wait for. */
    FIRM(12, 10, 500),
    /** Enough to hold an absence against an attempt. */
    DECISIVE(25, 10, 2_000);

    final int rounds;
    final long pauseMillis;
    final long processorMillis;

    Patience(int rounds, long pauseMillis, long processorMillis) {
        this.rounds = rounds;
        this.pauseMillis = pauseMillis;
        this.processorMillis = processorMillis;
    }
}
