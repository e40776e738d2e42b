package grader.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A {@code results.json} for each attempt, in a folder of its name; right in the folder if there is but one attempt. */
record AttemptFiles(Path folder) {
    private static final String FILE = "results.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    void write(Results results, Function<Graded, Object> content) throws IOException {
        for (Graded graded : results.attempts()) {
            Path place = results.attempts().size() == 1 ? folder : folder.resolve(graded.name());
            Files.createDirectories(place);
            JSON.writeValue(place.resolve(FILE).toFile(), content.apply(graded));
        }
    }

    /** Results of an attempt that is no longer there would be taken for new ones. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "results", null));
        List<Path> last;
        try (Stream<Path> files = Files.walk(folder)) {
            last = files.filter(Files::isRegularFile)
                    .filter(file -> file.endsWith(FILE))
                    .toList();
        }
        for (Path file : last) {
            Files.delete(file);
        }
    }
}
