// Style: one rule for each kind of blocking, joined by and(..); calls through helpers are not followed.
// Level: M
package katas.noblockingrule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
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
import java.sql.Statement;
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

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private NoBlockingRule() {}

    /** Reports every call that blocks, with its line, and nothing else. */
    public static ArchRule rule() {
        return CompositeArchRule.of(
                        nothingShould("sleep", "time", List.of(of(Thread.class, "sleep"), of(TimeUnit.class, "sleep"))))
                .and(nothingShould(
                        "wait for a result",
                        "results",
                        List.of(
                                of(Future.class, "get"),
                                of(CompletableFuture.class, "join"),
                                of(ExecutorService.class, "invokeAll", "invokeAny"))))
                .and(nothingShould(
                        "wait for an end",
                        "ends",
                        List.of(
                                of(Thread.class, "join"),
                                of(Process.class, "waitFor"),
                                of(ExecutorService.class, "awaitTermination", "close"))))
                .and(nothingShould(
                        "wait for others",
                        "signals",
                        List.of(
                                of(Object.class, "wait"),
                                of(LockSupport.class, "park"),
                                of(Condition.class, "await"),
                                of(CountDownLatch.class, "await"),
                                of(CyclicBarrier.class, "await"),
                                of(Phaser.class, "arriveAndAwaitAdvance"),
                                of(Lock.class, "lock", "lockInterruptibly"),
                                timed(Lock.class, "tryLock"),
                                of(Semaphore.class, "acquire"),
                                timed(Semaphore.class, "tryAcquire"),
                                of(BlockingQueue.class, "take", "put"),
                                timed(BlockingQueue.class, "poll", "offer"))))
                .and(nothingShould(
                        "wait for the network",
                        "HTTP and sockets",
                        List.of(
                                of(HttpClient.class, "send"),
                                of(URL.class, "openStream"),
                                of(URLConnection.class, "getInputStream"),
                                of(InetAddress.class, "getByName"),
                                of(Socket.class, "connect"),
                                describe("opens a socket", NoBlockingRule::opensASocket),
                                of(ServerSocket.class, "accept"))))
                .and(nothingShould(
                        "wait for a disk",
                        "streams, files and databases",
                        List.of(
                                of(InputStream.class, "read", "readAllBytes"),
                                of(Reader.class, "read"),
                                of(BufferedReader.class, "readLine"),
                                of(Files.class, "readString", "readAllBytes", "lines", "writeString"),
                                of(Statement.class, "execute", "executeQuery", "executeUpdate"),
                                of(Connection.class, "commit", "rollback"))));
    }

    private static ArchRule nothingShould(
            String what, String why, List<DescribedPredicate<CodeUnitAccessTarget>> methods) {
        DescribedPredicate<CodeUnitAccessTarget> listed = DescribedPredicate.or(methods);
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "they " + what,
                        access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                && listed.test(target)
                                && !readsAFutureInALambda(access, target)))
                .because(why + " can be had without holding a thread");
    }

    private static DescribedPredicate<CodeUnitAccessTarget> of(Class<?> owner, String... methods) {
        Set<String> names = Set.of(methods);
        return describe(
                owner.getSimpleName(),
                target -> names.contains(target.getName()) && target.getOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<CodeUnitAccessTarget> timed(Class<?> owner, String... methods) {
        return of(owner, methods)
                .and(describe(
                        "with a time",
                        target -> target.getRawParameterTypes().size() > 1
                                && target.getRawParameterTypes().stream()
                                        .anyMatch(it -> it.isEquivalentTo(TimeUnit.class))));
    }

    /** There a stage has already waited, without holding a thread. */
    private static boolean readsAFutureInALambda(JavaAccess<?> access, CodeUnitAccessTarget target) {
        return access.isDeclaredInLambda()
                && access.getTargetOwner().isAssignableTo(CompletableFuture.class)
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean opensASocket(CodeUnitAccessTarget target) {
        return target.getOwner().isAssignableTo(Socket.class)
                && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && !target.getRawParameterTypes().isEmpty();
    }
}
