package katas.noblockingrule;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import grader.rules.BlockingCallFound;
import grader.rules.NoBlockingCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A compiled class that blocks in one line, or does not block at all.
 *
 * @param line the line that it is about, as it stands in the source
 * @param classes the class with those nested in it, and its helpers
 * @param hasHelpers whether there are helpers, to which it leaves the blocking
 */
record Specimen(String name, String line, JavaClasses classes, boolean hasHelpers) {
    private static final Path FOLDER = folder();

    /** Whether it blocks. */
    enum Kind {
        BLOCKING,
        ALLOWED;

        private Path folder() {
            return FOLDER.resolve(name().toLowerCase(Locale.ROOT));
        }
    }

    static Specimen of(Kind kind, String name, String line, String... helpers) {
        List<Path> files = new ArrayList<>(files(kind.folder(), name));
        for (String helper : helpers) {
            files.addAll(files(FOLDER.resolve("helpers"), helper));
        }
        return new Specimen(name, line, new ClassFileImporter().importPaths(files), helpers.length > 0);
    }

    /** One without helpers, whose class files are in this folder. */
    static Specimen of(Path folder, String name, String line) {
        return new Specimen(name, line, new ClassFileImporter().importPaths(files(folder, name)), false);
    }

    private static Path folder() {
        try {
            return Path.of(Specimen.class.getResource(".").toURI()).resolve("specimens");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("there is no class " + name + " in " + folder);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The line that blocks, as {@code File.java:7}. */
    String blockingLine() {
        Set<Integer> lines = blocking().map(JavaAccess::getLineNumber).collect(toCollection(TreeSet::new));
        if (lines.size() != 1) {
            throw new IllegalStateException(name + " is to block in one line, and not in " + lines);
        }
        return line(lines.iterator().next());
    }

    /** The lines of its methods that do not block, likewise. */
    Set<String> harmlessLines() {
        Set<JavaCodeUnit> blocking = blocking().map(JavaAccess::getOrigin).collect(toSet());
        return accesses()
                .filter(access -> !blocking.contains(access.getOrigin()))
                .filter(access -> !(access.getOrigin() instanceof JavaConstructor))
                .map(access -> line(access.getLineNumber()))
                .collect(toCollection(TreeSet::new));
    }

    private String line(int number) {
        return name + ".java:" + number;
    }

    /** Where the call is that blocks or, with helpers, where a helper is called. */
    private Stream<? extends JavaAccess<?>> blocking() {
        return hasHelpers
                ? accesses().filter(access -> isHelper(access.getTargetOwner()))
                : own().flatMap(type -> NoBlockingCalls.in(type).stream()).map(BlockingCallFound::access);
    }

    private Stream<JavaAccess<?>> accesses() {
        return own().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private Stream<JavaClass> own() {
        return classes.stream().filter(type -> !isHelper(type));
    }

    private static boolean isHelper(JavaClass type) {
        return type.getPackageName().endsWith(".helpers");
    }
}
