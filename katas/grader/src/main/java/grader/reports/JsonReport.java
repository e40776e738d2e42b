package grader.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;

/** All that is known, as JSON in one file: the {@link Results} as they are. */
public record JsonReport(Path place) implements Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public void write(Results results) throws IOException {
        JSON.writeValue(place.toFile(), results);
    }
}
