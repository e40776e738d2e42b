package grader.attempts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An answer has no business with who asks: it neither looks at the stack, nor opens what is private, nor reaches for the
 * referee, nor takes the place of a class that the checks mean.
 *
 * <p>This stops what a candidate would try. It is no wall: what calls by name through reflection is not seen here, and the
 * attempt shares its JVM with those who judge it.
 */
final class FairPlay {
    private static final Set<String> STACK = Set.of("getStackTrace", "getAllStackTraces", "dumpStack");
    private static final Set<String> OPENS = Set.of("setAccessible", "trySetAccessible", "privateLookupIn");

    private final KataFolder kata;
    private final Set<String> ours;
    private final ArchRule rule;

    FairPlay(KataFolder kata) {
        Set<String> checks = kata.testTypes();
        this.kata = kata;
        this.ours = kata.givenTypes();
        this.rule = noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("grader..", "org.junit..", "sun.misc..")
                        .or(type(StackWalker.class))
                        .or(describe("those of the checks", type -> checks.contains(outermost(type)))))
                .orShould()
                .accessTargetWhere(describe("the stack is read", access -> isOneOf(STACK, access)))
                .orShould()
                .accessTargetWhere(describe("what is private is opened", access -> isOneOf(OPENS, access)))
                .allowEmptyShould(true)
                .as("an answer may neither read the stack, nor open what is private, nor reach for the referee");
    }

    /** The first foul in the attempt's own classes, in a sentence. Of what its stub never leads to, nothing is asked. */
    Optional<String> foul(Path classes) {
        JavaClasses own =
                imported(classes).that(describe("the attempt's own", type -> !ours.contains(outermost(type))));
        Set<JavaClass> reached = reachedFromTheStub(own);
        EvaluationResult result = rule.evaluate(own.that(describe("in use", reached::contains)));
        return result.getFailureReport().getDetails().stream()
                .findFirst()
                .or(() -> impostor(own))
                .map(detail -> "not fair play: " + detail);
    }

    private Set<JavaClass> reachedFromTheStub(JavaClasses own) {
        String stub = kata.stubClass();
        Deque<JavaClass> ahead = new ArrayDeque<>(
                own.stream().filter(type -> outermost(type).equals(stub)).toList());
        Set<JavaClass> reached = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            for (Dependency dependency : ahead.pop().getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (own.contain(target.getName()) && reached.add(target)) {
                    ahead.push(target);
                }
            }
        }
        return reached;
    }

    /** A class that the checks would get where they mean one of {@code java.lang}. */
    private Optional<String> impostor(JavaClasses own) {
        Set<String> names = own.stream()
                .filter(type -> type.getPackageName().equals(kata.packageName()))
                .filter(type -> type.getName().equals(outermost(type)))
                .map(JavaClass::getSimpleName)
                .collect(toSet());
        return names.stream()
                .filter(FairPlay::isInJavaLang)
                .filter(kata::testMentions)
                .findFirst()
                .map(name -> "the checks mean java.lang.%s, and get a class of the attempt".formatted(name));
    }

    private static boolean isInJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError none) {
            return false;
        }
    }

    /** What they refer to is known by name, and need not be read. */
    private static JavaClasses imported(Path classes) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(classes);
        });
    }

    /** Whether a method of such a name is called that the attempt does not declare itself. */
    private static boolean isOneOf(Set<String> names, JavaAccess<?> access) {
        return names.contains(access.getName())
                && access.getTargetOwner().getMethods().stream()
                        .noneMatch(method -> method.getName().equals(access.getName()));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
