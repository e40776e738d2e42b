package grader.interview;

/** How much of a grading the candidate is told. */
public enum Feedback {
    /** The whole scorecard. */
    FULL,
    /** Which rules hold. */
    RULES,
    /** That it was graded. */
    NONE
}
