package grader.attempts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer has no business with who asks: it neither looks at the stack nor reaches for the referee.
 *
 * <p>This stops what a candidate would try. What reflection can still reach is stopped by the JVM that each attempt has
 * to itself, and by the record being kept outside it.
 */
final class FairPlay {
    private static final Set<String> STACK = Set.of("getStackTrace", "getAllStackTraces", "dumpStack");

    private final ArchRule rule;

    FairPlay(KataFolder kata) {
        Set<String> checks = kata.testTypes();
        rule = noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("grader..", "org.junit..")
                        .or(type(StackWalker.class))
                        .or(describe("those of the checks", type -> checks.contains(outermost(type)))))
                .orShould()
                .accessTargetWhere(
                        describe("the stack is read", access -> STACK.contains(((JavaAccess<?>) access).getName())))
                .as("an answer may neither read the stack nor reach for the referee");
    }

    /** The first foul in the attempt's own classes, in a sentence. */
    Optional<String> foul(Attempt attempt, Path classes) throws IOException {
        Set<String> own = attempt.sources().stream()
                .map(source -> source.getFileName().toString())
                .collect(Collectors.toSet());
        EvaluationResult result =
                rule.evaluate(imported(classes).that(describe("the attempt's own", type -> isFrom(own, type))));
        return result.getFailureReport().getDetails().stream().findFirst().map(detail -> "not fair play: " + detail);
    }

    /** What they refer to is known by name, and need not be read. */
    private static JavaClasses imported(Path classes) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(classes);
        });
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    private static boolean isFrom(Set<String> sources, JavaClass type) {
        return type.getSource()
                .flatMap(source -> source.getFileName())
                .map(file -> sources.contains(file) && !file.endsWith("Test.java"))
                .orElse(true);
    }
}
