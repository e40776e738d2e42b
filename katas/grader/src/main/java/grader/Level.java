package grader;

/** Who is expected to keep a rule. A kata is solved by the rules of {@link #JUNIOR} and {@link #MID}. */
public enum Level {
    JUNIOR,
    MID,
    SENIOR;

    /** The letter that briefs and scorecards use: J, M or S. */
    public String letter() {
        return name().substring(0, 1);
    }

    /** Whether a kata can be solved without this rule. */
    public boolean isBeyondSolved() {
        return this == SENIOR;
    }
}
