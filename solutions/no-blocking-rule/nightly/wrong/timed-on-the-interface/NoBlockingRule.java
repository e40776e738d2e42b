// Misconception: an overload with a timeout belongs to the interface, so the interface is its owner.
// Fails: 6
package katas.noblockingrule;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

public final class NoBlockingRule {

    private static final Predicate<JavaCodeUnitAccess<?>> COMPLETABLE =
            c -> c.getTargetOwner().isAssignableTo("java.util.concurrent.CompletableFuture");
    private static final Predicate<JavaCodeUnitAccess<?>> IN_STAGE = COMPLETABLE
            .and(JavaCodeUnitAccess::isDeclaredInLambda)
            .and(named("get").or(named("join")));
    private static final Predicate<JavaCodeUnitAccess<?>> TIMED = c -> c.getTarget().getRawParameterTypes().stream()
            .anyMatch(p -> p.isEquivalentTo(java.util.concurrent.TimeUnit.class));
    private static final Predicate<JavaCodeUnitAccess<?>> WAIT =
            named("wait").and(c -> c.getTargetOwner().isEquivalentTo(Object.class));
    private static final Predicate<JavaCodeUnitAccess<?>> SOCKET = named("<init>")
            .and(c -> c.getTargetOwner().isEquivalentTo(java.net.Socket.class))
            .and(c -> c.getTarget().getRawParameterTypes().size() > 1);
    private static final Predicate<JavaCodeUnitAccess<?>> LISTED = Stream.of(
                    row("java.lang.Thread", "sleep", "join"),
                    row("java.util.concurrent.TimeUnit", "sleep"),
                    row("java.util.concurrent.Future", "get"),
                    row("java.util.concurrent.CompletableFuture", "get", "join"),
                    row("java.util.concurrent.ExecutorService", "invokeAll", "invokeAny", "awaitTermination", "close"),
                    row("java.util.concurrent.CountDownLatch", "await"),
                    row("java.util.concurrent.CyclicBarrier", "await"),
                    row("java.util.concurrent.Phaser", "arriveAndAwaitAdvance"),
                    row("java.util.concurrent.Semaphore", "acquire", "tryAcquire:timed"),
                    row("java.util.concurrent.locks.Lock", "lock", "lockInterruptibly", "tryLock:timed"),
                    row("java.util.concurrent.locks.Condition", "await"),
                    row("java.util.concurrent.locks.LockSupport", "park"),
                    row("java.util.concurrent.BlockingQueue", "take", "put", "poll:timed", "offer:timed"),
                    row("java.lang.Process", "waitFor"),
                    row("java.net.http.HttpClient", "send"),
                    row("java.net.URL", "openStream"),
                    row("java.net.URLConnection", "getInputStream"),
                    row("java.net.InetAddress", "getByName"),
                    row("java.net.Socket", "connect"),
                    row("java.net.ServerSocket", "accept"),
                    row("java.io.InputStream", "read", "readAllBytes"),
                    row("java.io.Reader", "read"),
                    row("java.io.BufferedReader", "readLine"),
                    row("java.nio.file.Files", "readString", "readAllBytes", "lines", "writeString"),
                    row("java.sql.Statement", "execute", "executeQuery", "executeUpdate"),
                    row("java.sql.Connection", "commit", "rollback"))
            .reduce(Predicate::or)
            .orElseThrow()
            .or(WAIT)
            .or(SOCKET)
            .and(IN_STAGE.negate());

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return ArchRuleDefinition.noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "it leads to blocking",
                        access -> asCall(access)
                                .filter(call -> LISTED.test(call) || leads(call))
                                .isPresent()));
    }

    private static boolean leads(JavaCodeUnitAccess<?> call) {
        return fix(NoBlockingRule::expand, units(Stream.of(call))).stream()
                .flatMap(NoBlockingRule::calls)
                .anyMatch(LISTED);
    }

    private static Set<JavaCodeUnit> expand(Set<JavaCodeUnit> known) {
        return Stream.concat(known.stream(), units(known.stream().flatMap(NoBlockingRule::calls)).stream())
                .collect(toUnmodifiableSet());
    }

    private static <T> T fix(UnaryOperator<T> step, T seed) {
        return Stream.iterate(seed, step)
                .filter(x -> step.apply(x).equals(x))
                .findFirst()
                .orElseThrow();
    }

    private static Set<JavaCodeUnit> units(Stream<? extends JavaCodeUnitAccess<?>> calls) {
        return calls.<Optional<? extends JavaCodeUnit>>map(c -> c.getTarget().resolveMember())
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    private static Stream<JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream().map(NoBlockingRule::asCall).flatMap(Optional::stream);
    }

    private static Optional<JavaCodeUnitAccess<?>> asCall(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call ? Optional.of(call) : Optional.empty();
    }

    private static Predicate<JavaCodeUnitAccess<?>> row(String type, String... methods) {
        return Arrays.stream(methods)
                .map(m -> m.endsWith(":timed")
                        ? named(m.replace(":timed", ""))
                                .and(TIMED)
                                .and(c -> c.getTargetOwner().getName().equals(type))
                        : named(m))
                .reduce(Predicate::or)
                .orElseThrow()
                .and(c -> c.getTargetOwner().isAssignableTo(type));
    }

    private static Predicate<JavaCodeUnitAccess<?>> named(String name) {
        return c -> c.getTarget().getName().equals(name);
    }
}
