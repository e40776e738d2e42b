package grader.scorecard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Scorecards as JSON. */
public final class ScorecardFiles {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ScorecardFiles() {}

    /** Loads what {@link #write} needs: it takes a while the first time, which can go by beside the checks. */
    static void prepareFor(Scorecard scorecard) {
        try {
            JSON.writeValue(OutputStream.nullOutputStream(), scorecard);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The scorecard of a file, unless there is none, or it is half written: whoever wrote it may have been ended. */
    static Optional<Scorecard> readIfWhole(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    public static Scorecard read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Scorecard.class);
    }

    public static void write(Scorecard scorecard, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), scorecard);
    }
}
