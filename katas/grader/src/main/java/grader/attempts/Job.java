package grader.attempts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a graded JVM is to do.
 *
 * @param classes the folder of the attempt's classes, those of the kata's test, and those of what is given
 * @param test the kata's test class
 */
record Job(String classes, String test) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String toLine() throws IOException {
        return JSON.writeValueAsString(this);
    }

    static Job ofLine(String line) throws IOException {
        return JSON.readValue(line, Job.class);
    }
}
