package grader.attempts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.scorecard.Scorecard;
import java.io.IOException;

/**
 * A line of the record that a graded JVM keeps: how its grading stands.
 *
 * @param scorecard what is known so far; rules that were not run yet do not hold
 */
record Entry(State state, Scorecard scorecard) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    enum State {
        READY,
        PLANNED,
        UNDER_WAY,
        FINISHED,
        /** A thread of the referee's was interrupted: nobody does that but the attempt. */
        INTERRUPTED,
        FAILED
    }

    String toLine() throws IOException {
        return JSON.writeValueAsString(this);
    }

    static Entry ofLine(String line) throws IOException {
        return JSON.readValue(line, Entry.class);
    }
}
