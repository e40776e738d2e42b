package grader.scorecard;

/** What a grading comes to. What was not run is never passed. */
public enum Verdict {
    /** Every rule holds. */
    MASTERED,
    /** Every rule holds but for some of the senior ones. */
    SOLVED,
    UNSOLVED,
    DOES_NOT_COMPILE,
    /** The attempt did not end within its bound. */
    TIMEOUT,
    /** The attempt ended the JVM that graded it. */
    EXITED,
    OUT_OF_MEMORY,
    /** The referee failed, and nothing is known of the attempt. */
    GRADER_ERROR;

    public boolean isSolved() {
        return this == MASTERED || this == SOLVED;
    }
}
