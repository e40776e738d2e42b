package grader.attempts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a graded JVM is to do.
 *
 * @param classes the folders of the attempt's classes and those of the kata's test and of what is given
 * @param test the kata's test class
 */
record Job(List<String> classes, String test) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String toLine() throws IOException {
        return JSON.writeValueAsString(this);
    }

    static Job ofLine(String line) throws IOException {
        return JSON.readValue(line, Job.class);
    }
}
