package grader.attempts;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The classpath that this code itself runs on. */
public final class Classpath {
    private Classpath() {}

    /**
     * Under Maven's exec plugin that is the one of a class loader, and else the JVM's.
     *
     * @param kata whose own classes are left out: an attempt brings its own in their place
     */
    public static String without(Path kata) {
        Path own = kata.toAbsolutePath().normalize();
        return entries()
                .map(Path::toAbsolutePath)
                .filter(entry -> !entry.startsWith(own))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    private static Stream<Path> entries() {
        if (Classpath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Classpath::path);
        }
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classpath.split(File.pathSeparator)).map(Path::of);
    }

    /** The same entries, wherever a JVM that is given them stands. */
    static String absolute(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(joining(File.pathSeparator));
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
