package grader.attempts;

import static java.util.Comparator.comparing;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles an attempt with the kata's own test and the sources that are given beside the stub. What is given and has no
 * need of the stub is compiled once, ahead.
 */
final class AttemptCompiler implements AutoCloseable {
    private static final int MOST_ERRORS = 20;
    /** From the JDK on for which the build of a kata has them too. */
    private static final boolean HAS_PREVIEW = Runtime.version().feature() >= 21;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final KataFolder kata;
    private final String classpath;
    private final Path ahead = Files.createTempDirectory("given");
    private final Set<Path> compiledAhead;
    private volatile StandardJavaFileManager files;

    AttemptCompiler(KataFolder kata, String classpath) throws IOException {
        if (compiler == null) {
            throw new InvalidInput("This Java has no compiler: run Maven with a JDK, not with a JRE.");
        }
        this.kata = kata;
        this.classpath = ahead + File.pathSeparator + classpath;
        this.files = newFiles();
        this.compiledAhead = compileAhead();
    }

    private StandardJavaFileManager newFiles() {
        return compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** Leaves a compilation that does not end to itself: what it works with serves one at a time, and it keeps that. */
    void giveUp() {
        files = newFiles();
    }

    /** Puts a copy of what was compiled ahead beside the classes of an attempt, and in the place of any that bear its names. */
    void addWhatIsGiven(Path classes) throws IOException {
        try (Stream<Path> given = Files.walk(ahead)) {
            for (Path file : given.filter(Files::isRegularFile).toList()) {
                Path copy = classes.resolve(ahead.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Set<Path> compileAhead() {
        List<Path> sources = kata.givenWithoutTheStub();
        boolean compiled = !sources.isEmpty()
                && compiler.getTask(
                                new StringWriter(),
                                files,
                                new DiagnosticCollector<>(),
                                options(ahead),
                                null,
                                files.getJavaFileObjectsFromPaths(sources))
                        .call();
        return compiled ? Set.copyOf(sources) : Set.of();
    }

    /** Compiles into a folder, with preview features if the attempt says that it needs them, or the compiler does. */
    Compilation compile(Attempt attempt, Path classes) throws IOException {
        StandardJavaFileManager files = this.files; // For both: whoever is given up keeps what it works with.
        boolean preview = attempt.header().jdk().preview();
        List<CompilerMessage> errors = errors(attempt, options(classes, preview), files);
        if (!preview && HAS_PREVIEW && errors.stream().anyMatch(CompilerMessage::asksForPreview)) {
            return new Compilation(true, errors(attempt, options(classes, true), files));
        }
        return new Compilation(preview, errors);
    }

    /** Compiles, and says why if it cannot; what is wrong with the attempt itself comes first. */
    private List<CompilerMessage> errors(Attempt attempt, List<String> options, StandardJavaFileManager files)
            throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter crash = new StringWriter();
        try {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(sources(attempt));
            boolean compiled = compiler.getTask(crash, files, diagnostics, options, null, sources)
                    .call();
            return compiled ? List.of() : errors(attempt, diagnostics, crash);
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(CompilerMessage.ofCrash(failure.toString()));
        }
    }

    /** The kata's own classes win over those of the attempt that bear their names. */
    private List<Path> sources(Attempt attempt) throws IOException {
        List<Path> sources = new ArrayList<>(kata.given());
        sources.removeAll(compiledAhead);
        sources.add(kata.test());
        for (Path source : attempt.sources()) {
            String name = source.getFileName().toString();
            if (!kata.hasItsOwn(name) && !name.equals("module-info.java")) {
                sources.add(source);
            }
        }
        return sources;
    }

    private List<String> options(Path classes) {
        return List.of("-d", classes.toString(), "-classpath", classpath, "-proc:none", "-g", "-nowarn");
    }

    private List<String> options(Path classes, boolean preview) {
        List<String> options = new ArrayList<>(options(classes));
        if (preview) {
            options.addAll(List.of(
                    "--enable-preview",
                    "--source",
                    String.valueOf(Runtime.version().feature())));
        }
        return options;
    }

    /** Those of the attempt itself before others: the others mostly follow from them. */
    private static List<CompilerMessage> errors(
            Attempt attempt, DiagnosticCollector<JavaFileObject> diagnostics, StringWriter crash) {
        List<CompilerMessage> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .sorted(comparing(error -> !isIn(attempt, error)))
                .limit(MOST_ERRORS)
                .map(CompilerMessage::of)
                .toList();
        return errors.isEmpty() ? List.of(CompilerMessage.ofCrash(crash.toString())) : errors;
    }

    private static boolean isIn(Attempt attempt, Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() != null && Path.of(error.getSource().toUri()).startsWith(attempt.folder());
    }

    @Override
    public void close() throws IOException {
        files.close();
        Scratch.delete(ahead);
    }
}
