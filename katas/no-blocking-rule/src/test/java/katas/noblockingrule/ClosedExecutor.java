package katas.noblockingrule;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The one specimen that does not compile on JDK 17: {@code ExecutorService} has its {@code close()} since 19. From then
 * on it is compiled when it is asked for; before that there is none.
 */
final class ClosedExecutor {
    private static final String NAME = "ClosesAnExecutor";
    private static final String SOURCE = """
        package katas.noblockingrule.specimens.blocking;

        import java.util.concurrent.ExecutorService;

        final class ClosesAnExecutor {
            void end(ExecutorService pool) {
                pool.close();
            }
        }
        """;

    private ClosedExecutor() {}

    static Optional<Specimen> specimen() {
        if (Runtime.version().feature() < 19) {
            return Optional.empty();
        }
        try {
            return Optional.of(compiled(Files.createTempDirectory("specimen")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Specimen compiled(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", folder.toString(), "-g", "-proc:none");
        if (!compiler.getTask(null, null, null, options, null, List.of(source()))
                .call()) {
            throw new IllegalStateException(NAME + " does not compile");
        }
        deleteAtTheEnd(folder);
        return new Specimen(NAME, "pool.close()", new ClassFileImporter().importPath(folder), false);
    }

    private static JavaFileObject source() {
        return new SimpleJavaFileObject(URI.create("string:///" + NAME + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return SOURCE;
            }
        };
    }

    /** A rule may read the class file, which is there as long as the class is looked at: until the JVM ends. */
    private static void deleteAtTheEnd(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // What is named last is deleted first.
            files.sorted().map(Path::toFile).forEach(File::deleteOnExit);
        }
    }
}
