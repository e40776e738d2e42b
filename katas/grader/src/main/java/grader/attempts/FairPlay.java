package grader.attempts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
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

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("grader..", "org.junit..").or(type(StackWalker.class)))
            .orShould()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the stack is read", access -> STACK.contains(((JavaAccess<?>) access).getName())))
            .as("an answer may neither read the stack nor reach for the referee");

    private FairPlay() {}

    /** The first foul in the attempt's own classes, in a sentence. */
    static Optional<String> foul(Attempt attempt, Path classes) throws IOException {
        Set<String> own = attempt.sources().stream()
                .map(source -> source.getFileName().toString())
                .collect(Collectors.toSet());
        JavaClasses all = new ClassFileImporter().importPath(classes);
        EvaluationResult result =
                RULE.evaluate(all.that(DescribedPredicate.describe("the attempt's own", type -> isFrom(own, type))));
        return result.getFailureReport().getDetails().stream().findFirst().map(detail -> "not fair play: " + detail);
    }

    private static boolean isFrom(Set<String> sources, JavaClass type) {
        return type.getSource()
                .flatMap(source -> source.getFileName())
                .map(file -> sources.contains(file) && !file.endsWith("Test.java"))
                .orElse(true);
    }
}
