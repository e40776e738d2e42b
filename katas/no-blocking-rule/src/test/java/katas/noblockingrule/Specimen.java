package katas.noblockingrule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final String PACKAGE = Specimen.class.getPackageName() + ".specimens";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(PACKAGE);

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

    /** The line that blocks, as {@code File.java:7}. */
    String blockingLine() {
        Set<Integer> lines = blocking().map(JavaAccess::getLineNumber).collect(toCollection(TreeSet::new));
        if (lines.size() != 1) {
            throw new IllegalStateException(name + " is to block in one line, and not in " + lines);
        }
        return line(lines.iterator().next());
    }

    /** What its methods call that do not block, by line; less calls within itself, which may lead to one that does. */
    Map<String, String> harmlessCalls() {
        Set<JavaCodeUnit> blocking = blocking().map(JavaAccess::getOrigin).collect(toSet());
        Map<String, String> calls = new TreeMap<>();
        accesses()
                .filter(access -> !blocking.contains(access.getOrigin()))
                .filter(access -> !(access.getOrigin() instanceof JavaConstructor))
                .filter(access -> !classes.contain(access.getTargetOwner().getName()))
                .forEach(access -> calls.put(
                        line(access.getLineNumber()),
                        access.getTargetOwner().getSimpleName() + "." + access.getName()));
        return calls;
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
