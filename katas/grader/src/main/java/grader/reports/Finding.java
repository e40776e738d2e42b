package grader.reports;

import grader.Level;

/**
 * What there is to say of one rule for one attempt, whatever the format.
 *
 * @param number of the rule, or {@code leak}
 * @param code of the check, or null
 * @param message why it does not hold, or is not known to, in one or more lines; null if it holds
 * @param where the line of the attempt that it is about, as {@code File.java:7}, or null
 */
record Finding(String number, Level level, String title, String code, State state, String message, String where) {
    enum State {
        HOLDS,
        BROKEN,
        /** It was not looked at, by the attempt's own fault: it is not passed. */
        NOT_RUN,
        /** Nothing is known of it, by no fault of the attempt: it is neither passed nor failed. */
        UNKNOWN
    }

    boolean holds() {
        return state == State.HOLDS;
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }

    boolean isNotRun() {
        return state == State.NOT_RUN;
    }

    boolean isKnown() {
        return state != State.UNKNOWN;
    }

    String name() {
        return number.equals(Findings.LEAK) ? title : "Rule %s (%s): %s".formatted(number, level.letter(), title);
    }
}
