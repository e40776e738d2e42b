package grader.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A form in which the results of a folder of attempts are handed on. */
public interface Report {
    /** The file or the folder that it is written to, an absolute path. */
    Path place();

    /** Finds out before the work whether there is a place for its results, and clears it of those of an earlier run. */
    default void prepare() throws IOException {
        Files.createDirectories(place().getParent());
        Files.writeString(place(), "");
    }

    /** Writes the results there, in place of any that were there before. */
    void write(Results results) throws IOException;
}
