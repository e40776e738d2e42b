// Misconception: the six methods that everybody knows are all there are.
// Fails: 3, 4, 5, 6
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private static final List<Blocking> LIST = List.of(
            Blocking.in(Thread.class, "sleep"),
            Blocking.in(TimeUnit.class, "sleep"),
            Blocking.in(Future.class, "get"),
            Blocking.in(CompletableFuture.class, "join"),
            Blocking.in(CountDownLatch.class, "await"),
            Blocking.in(HttpClient.class, "send"));

    private NoBlockingRule() {}

    /** Reports every call that blocks, with its line, and nothing else. */
    public static ArchRule rule() {
        return classes().should(new ArchCondition<>("call nothing that blocks") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> leadsToBlocking(access, new HashSet<>()))
                        .map(access -> SimpleConditionEvent.violated(type, access.getDescription()))
                        .forEach(events::add);
            }
        });
    }

    /** Blocks, or calls what does. The methods seen keep the walk from going in circles. */
    private static boolean leadsToBlocking(JavaCodeUnitAccess<?> access, Set<JavaCodeUnit> seen) {
        if (blocks(access)) {
            return true;
        }
        return access.getTarget()
                .resolveMember()
                .filter(seen::add)
                .map(called -> accessesFrom(called).anyMatch(next -> leadsToBlocking(next, seen)))
                .orElse(false);
    }

    private static Stream<JavaCodeUnitAccess<?>> accessesFrom(JavaCodeUnit method) {
        return Stream.concat(method.getCallsFromSelf().stream(), method.getCodeUnitReferencesFromSelf().stream());
    }

    private static boolean blocks(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        return !readsAFutureInALambda(access) && (LIST.stream().anyMatch(it -> it.covers(target)));
    }

    /** There a stage has already waited, without holding a thread. */
    private static boolean readsAFutureInALambda(JavaCodeUnitAccess<?> access) {
        return access.isDeclaredInLambda()
                && access.getTargetOwner().isAssignableTo(CompletableFuture.class)
                && access.getTarget().getRawParameterTypes().isEmpty();
    }

    /** Methods that block, of a type and of its subtypes. */
    private record Blocking(Class<?> owner, Set<String> methods) {

        static Blocking in(Class<?> owner, String... methods) {
            return new Blocking(owner, Set.of(methods));
        }

        boolean covers(CodeUnitAccessTarget target) {
            return methods.contains(target.getName()) && target.getOwner().isAssignableTo(owner);
        }
    }
}
