// Misconception: futures, queues, locks, threads and streams have subtypes; a connection or a pool is what it is.
// Fails: 6
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private static final List<Blocking> LIST = List.of(
            Blocking.in(Thread.class, "sleep", "join"),
            Blocking.in(TimeUnit.class, "sleep"),
            Blocking.in(Object.class, "wait"),
            Blocking.in(Future.class, "get"),
            Blocking.in(CompletableFuture.class, "join"),
            Blocking.in(CountDownLatch.class, "await"),
            Blocking.in(CyclicBarrier.class, "await"),
            Blocking.in(Phaser.class, "arriveAndAwaitAdvance"),
            Blocking.in(Condition.class, "await"),
            Blocking.in(Lock.class, "lock", "lockInterruptibly"),
            Blocking.inTimed(Lock.class, "tryLock"),
            Blocking.in(LockSupport.class, "park"),
            Blocking.in(Semaphore.class, "acquire"),
            Blocking.inTimed(Semaphore.class, "tryAcquire"),
            Blocking.in(BlockingQueue.class, "take", "put"),
            Blocking.inTimed(BlockingQueue.class, "poll", "offer"),
            Blocking.in(ExecutorService.class, "invokeAll", "invokeAny", "awaitTermination", "close"),
            Blocking.in(Process.class, "waitFor"),
            Blocking.in(HttpClient.class, "send"),
            Blocking.in(URL.class, "openStream"),
            Blocking.in(URLConnection.class, "getInputStream"),
            Blocking.in(InetAddress.class, "getByName"),
            Blocking.in(Socket.class, "connect"),
            Blocking.in(ServerSocket.class, "accept"),
            Blocking.in(InputStream.class, "read", "readAllBytes"),
            Blocking.in(Reader.class, "read"),
            Blocking.in(BufferedReader.class, "readLine"),
            Blocking.in(Files.class, "readString", "readAllBytes", "lines", "writeString"),
            Blocking.in(Statement.class, "execute", "executeQuery", "executeUpdate"),
            Blocking.in(Connection.class, "commit", "rollback"));

    private static final Set<Class<?>> HAVE_SUBTYPES = Set.of(
            Future.class, CompletableFuture.class, BlockingQueue.class, Lock.class, Thread.class, InputStream.class);

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
        return !readsAFutureInALambda(access)
                && (opensASocket(target) || LIST.stream().anyMatch(it -> it.covers(target)));
    }

    /** There a stage has already waited, without holding a thread. */
    private static boolean readsAFutureInALambda(JavaCodeUnitAccess<?> access) {
        return access.isDeclaredInLambda()
                && access.getTargetOwner().isAssignableTo(CompletableFuture.class)
                && access.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean opensASocket(CodeUnitAccessTarget target) {
        return target.getOwner().isAssignableTo(Socket.class)
                && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && !target.getRawParameterTypes().isEmpty();
    }

    /** Methods that block, of a type and of its subtypes. */
    private record Blocking(Class<?> owner, Set<String> methods, boolean onlyTimed) {

        static Blocking in(Class<?> owner, String... methods) {
            return new Blocking(owner, Set.of(methods), false);
        }

        /** Those that give up at once unless they are given a time. */
        static Blocking inTimed(Class<?> owner, String... methods) {
            return new Blocking(owner, Set.of(methods), true);
        }

        boolean covers(CodeUnitAccessTarget target) {
            return methods.contains(target.getName())
                    && (target.getOwner().isEquivalentTo(owner)
                            || target.getOwner().isEquivalentTo(PreparedStatement.class)
                            || HAVE_SUBTYPES.contains(owner)
                                    && target.getOwner().isAssignableTo(owner))
                    && (!onlyTimed
                            || target.getRawParameterTypes().stream()
                                    .anyMatch(it -> it.isEquivalentTo(TimeUnit.class)));
        }
    }
}
