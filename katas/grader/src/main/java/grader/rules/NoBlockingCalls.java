package grader.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Nothing calls a method that blocks.
 *
 * <p>A call through a subtype counts, and so does a method reference. {@code join()} and {@code get()} on a
 * {@code CompletableFuture} are allowed inside a lambda: that is how a stage reads the futures it waited for. They are not
 * in a lambda that is given to a thread or to a pool, as {@link LambdaTasks} knows.
 */
public final class NoBlockingCalls {
    private static final int NAMED = 3;

    private NoBlockingCalls() {}

    /** The rule. It fails where there are no classes to look at. */
    public static ArchRule rule() {
        return classes().should(callNothingThatBlocks()).allowEmptyShould(false);
    }

    /** Holds for classes that do not block; names each call that does with its line and with what to use instead. */
    public static ArchCondition<JavaClass> callNothingThatBlocks() {
        return new ArchCondition<>("call nothing that blocks") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                in(type).forEach(found -> events.add(SimpleConditionEvent.violated(type, found.toString())));
            }
        };
    }

    /** Loads what {@link #check} needs: it takes a while the first time, which can go by beside other things. */
    public static void prepare() {
        JavaClasses classes = AttemptClasses.at(List.of(Violation.class.getResource("Violation.class")));
        check(classes);
        classes.forEach(LambdaTasks::of);
    }

    /** Looks at these classes, and throws a {@link Violation} in a line if any of them blocks, or if there are none. */
    public static void check(JavaClasses types) {
        if (types.isEmpty()) {
            throw Violation.of(Kind.BROKEN, "there are no classes to look at");
        }
        List<BlockingCallFound> found =
                types.stream().flatMap(type -> in(type).stream()).toList();
        if (!found.isEmpty()) {
            String named =
                    found.stream().limit(NAMED).map(BlockingCallFound::toString).collect(joining("; "));
            int more = found.size() - NAMED;
            throw new Violation(
                    Kind.BROKEN,
                    more > 0 ? "%s; and %d more".formatted(named, more) : named,
                    "nothing calls a method that blocks",
                    null,
                    found.get(0).where());
        }
    }

    /** The calls in a class that block, by line. */
    public static List<BlockingCallFound> in(JavaClass type) {
        List<BlockingCallFound> found = type.getCodeUnitAccessesFromSelf().stream()
                .flatMap(access -> blocking(access).map(call -> new BlockingCallFound(access, call)).stream())
                .sorted(comparing((BlockingCallFound it) -> it.access().getLineNumber())
                        .thenComparing(BlockingCallFound::toString))
                .toList();
        if (found.stream().noneMatch(NoBlockingCalls::mayBeFine)) {
            return found;
        }
        LambdaTasks tasks = LambdaTasks.of(type);
        return found.stream()
                .filter(it -> !mayBeFine(it) || tasks.contain(it.access()))
                .toList();
    }

    private static Optional<BlockingCall> blocking(JavaCodeUnitAccess<?> access) {
        return BlockingCalls.ofTheJdk().stream()
                .filter(call -> call.covers(access.getTarget()))
                .findFirst();
    }

    private static boolean mayBeFine(BlockingCallFound found) {
        return found.access().isDeclaredInLambda() && found.call().equals(BlockingCalls.FINE_IN_A_LAMBDA);
    }
}
