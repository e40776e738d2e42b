package grader.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a page points to, seen from the folder it lies in. */
final class Links {
    private final Path from;

    Links(Path page) {
        from = page.toAbsolutePath().normalize().getParent();
    }

    /** The address of a file, if it is there. */
    Optional<String> to(Path file) {
        return Files.exists(file) ? Optional.of(address(file.toAbsolutePath().normalize())) : Optional.empty();
    }

    private String address(Path file) {
        // On Windows there is no way from one drive to another.
        if (!file.getRoot().equals(from.getRoot())) {
            return file.toUri().toASCIIString();
        }
        String way = String.join(
                "/",
                StreamSupport.stream(from.relativize(file).spliterator(), false)
                        .map(Path::toString)
                        .toList());
        try {
            return new URI(null, null, "./" + way, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            return file.toUri().toASCIIString();
        }
    }
}
