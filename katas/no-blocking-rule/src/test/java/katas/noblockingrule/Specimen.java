package katas.noblockingrule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import grader.rules.BlockingCallFound;
import grader.rules.NoBlockingCalls;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A compiled class that blocks, in one line or in several, or does not block at all.
 *
 * @param line the line that it is about, or one of them, as it stands in the source
 * @param classes the class with those nested in it, and its helpers
 * @param hasHelpers whether there are helpers, to which it leaves the blocking
 */
record Specimen(String name, String line, JavaClasses classes, boolean hasHelpers) {
    private static final String PACKAGE = Specimen.class.getPackageName() + ".specimens";
    private static final JavaClasses ALL = new ClassFileImporter().importPath(folder());

    /** Where they lie. An attempt may have classes of the same names elsewhere. */
    private static Path folder() {
        try {
            URI place = Specimen.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place).resolve(PACKAGE.replace('.', '/'));
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Specimen blocking(String name, String line, String... helpers) {
        return of("blocking", name, line, helpers);
    }

    static Specimen allowed(String name, String line, String... helpers) {
        return of("allowed", name, line, helpers);
    }

    private static Specimen of(String kind, String name, String line, String... helpers) {
        Set<String> outermost = Stream.concat(
                        Stream.of(kind + "." + name), Stream.of(helpers).map(helper -> "helpers." + helper))
                .map(it -> PACKAGE + "." + it)
                .collect(toSet());
        outermost.forEach(ALL::get); // It is there, or this throws.
        return new Specimen(
                name,
                line,
                ALL.that(describe("belong to it", type -> outermost.contains(outermost(type)))),
                helpers.length > 0);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    String file() {
        return name + ".java";
    }

    /** The lines that block, as {@code File.java:7}, with what is called there. */
    Map<String, String> blockingCalls() {
        Map<String, String> calls = byLine(blocking());
        if (calls.isEmpty()) {
            throw new IllegalStateException(name + " is to block");
        }
        if (calls.size() == 1) {
            calls.replaceAll((where, called) -> line);
        }
        return calls;
    }

    /**
     * What its methods call that does not block, by line; less lines that call within itself, which may lead to one that
     * does, and where a method that blocks begins: a message may say in which method the call is.
     */
    Map<String, String> harmlessCalls() {
        Stream<Integer> blocking = blocking()
                .flatMap(access -> Stream.of(
                        access.getLineNumber(),
                        access.getOrigin().getSourceCodeLocation().getLineNumber()));
        Stream<Integer> within = accesses()
                .filter(access -> classes.contain(access.getTargetOwner().getName()))
                .map(JavaAccess::getLineNumber);
        Set<Integer> others = Stream.concat(blocking, within).collect(toSet());
        return byLine(accesses()
                .filter(access -> !others.contains(access.getLineNumber()))
                .filter(access -> !(access.getOrigin() instanceof JavaConstructor)));
    }

    private Map<String, String> byLine(Stream<? extends JavaAccess<?>> accesses) {
        Map<String, String> calls = new LinkedHashMap<>();
        accesses.sorted(comparing(JavaAccess::getLineNumber))
                .forEach(access -> calls.put(line(access.getLineNumber()), called(access)));
        return calls;
    }

    private static String called(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getSimpleName();
        return access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                ? "new " + owner
                : owner + "." + access.getName();
    }

    private String line(int number) {
        return file() + ":" + number;
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
