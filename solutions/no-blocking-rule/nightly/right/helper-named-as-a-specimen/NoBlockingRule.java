// Style: the list in a file of its own, which is named as a specimen in another package is.
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static katas.noblockingrule.Locks.of;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

public final class NoBlockingRule {
    private NoBlockingRule() {}

    public static ArchRule rule() {
        return classes().should(new ArchCondition<JavaClass>("call nothing that blocks") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : accesses(type)) {
                    if (leads(access, new HashSet<>())) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        });
    }

    static Collection<? extends JavaCodeUnitAccess<?>> accesses(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf();
    }

    static boolean leads(JavaCodeUnitAccess<?> access, Set<JavaCodeUnit> seen) {
        return blocks(access)
                || access.getTarget()
                        .resolveMember()
                        .filter(it -> follow(it, seen))
                        .isPresent();
    }

    static boolean follow(JavaCodeUnit member, Set<JavaCodeUnit> seen) {
        return seen.add(member) && accessesOf(member).anyMatch(it -> leads(it, seen));
    }

    static Stream<JavaCodeUnitAccess<?>> accessesOf(JavaCodeUnit member) {
        return Stream.concat(member.getCallsFromSelf().stream(), member.getCodeUnitReferencesFromSelf().stream());
    }

    static boolean blocks(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        return !exempt(access)
                && (connects(target) || listed(Locks.ALWAYS, target) || timed(target) && listed(TIMED, target));
    }

    static boolean listed(Map<String, Set<String>> list, CodeUnitAccessTarget target) {
        return list.entrySet().stream()
                .anyMatch(it -> it.getValue().contains(target.getName()) && isA(target.getOwner(), it.getKey()));
    }

    static boolean isA(JavaClass owner, String type) {
        return owner.isAssignableTo(type);
    }

    static boolean timed(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(it -> it.getName().equals("java.util.concurrent.TimeUnit"));
    }

    static boolean exempt(JavaCodeUnitAccess<?> access) {
        return access.isDeclaredInLambda()
                && access.getTargetOwner().isAssignableTo("java.util.concurrent.CompletableFuture")
                && access.getTarget().getRawParameterTypes().isEmpty();
    }

    static boolean connects(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                && target.getOwner().isAssignableTo("java.net.Socket")
                && target.getRawParameterTypes().size() > 1;
    }

    static final Map<String, Set<String>> TIMED = Map.ofEntries(
            of("java.util.concurrent.Semaphore", "tryAcquire"),
            of("java.util.concurrent.locks.Lock", "tryLock"),
            of("java.util.concurrent.BlockingQueue", "poll", "offer"));
}
