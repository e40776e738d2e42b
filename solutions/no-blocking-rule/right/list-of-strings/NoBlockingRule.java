// Style: the full names of the methods, as strings; calls through subtypes have other names.
// Level: M
package katas.noblockingrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {
    private static final Set<String> NAMES = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.Thread.join",
            "java.lang.Object.wait",
            "java.lang.Process.waitFor",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.Future.get",
            "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.CompletableFuture.join",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.CyclicBarrier.await",
            "java.util.concurrent.Phaser.arriveAndAwaitAdvance",
            "java.util.concurrent.Semaphore.acquire",
            "java.util.concurrent.BlockingQueue.take",
            "java.util.concurrent.BlockingQueue.put",
            "java.util.concurrent.ExecutorService.invokeAll",
            "java.util.concurrent.ExecutorService.invokeAny",
            "java.util.concurrent.ExecutorService.awaitTermination",
            "java.util.concurrent.ExecutorService.close",
            "java.util.concurrent.locks.Condition.await",
            "java.util.concurrent.locks.Lock.lock",
            "java.util.concurrent.locks.Lock.lockInterruptibly",
            "java.util.concurrent.locks.LockSupport.park",
            "java.net.http.HttpClient.send",
            "java.net.URL.openStream",
            "java.net.URLConnection.getInputStream",
            "java.net.InetAddress.getByName",
            "java.net.Socket.connect",
            "java.net.ServerSocket.accept",
            "java.io.InputStream.read",
            "java.io.InputStream.readAllBytes",
            "java.io.Reader.read",
            "java.io.BufferedReader.read",
            "java.io.BufferedReader.readLine",
            "java.nio.file.Files.readString",
            "java.nio.file.Files.readAllBytes",
            "java.nio.file.Files.lines",
            "java.nio.file.Files.writeString",
            "java.sql.Connection.commit",
            "java.sql.Connection.rollback",
            "java.sql.Statement.execute",
            "java.sql.Statement.executeQuery",
            "java.sql.Statement.executeUpdate",
            "java.sql.PreparedStatement.execute",
            "java.sql.PreparedStatement.executeQuery",
            "java.sql.PreparedStatement.executeUpdate");

    private static final Set<String> SIGNATURES = Set.of(
            "java.net.Socket.<init>(java.lang.String, int)",
            "java.net.Socket.<init>(java.net.InetAddress, int)",
            "java.util.concurrent.locks.Lock.tryLock(long, java.util.concurrent.TimeUnit)",
            "java.util.concurrent.Semaphore.tryAcquire(long, java.util.concurrent.TimeUnit)",
            "java.util.concurrent.Semaphore.tryAcquire(int, long, java.util.concurrent.TimeUnit)",
            "java.util.concurrent.BlockingQueue.poll(long, java.util.concurrent.TimeUnit)",
            "java.util.concurrent.BlockingQueue.offer(java.lang.Object, long, java.util.concurrent.TimeUnit)");

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return classes().should(new ArchCondition<>("call nothing that is on the list") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                    String method = access.getTarget().getFullName();
                    String name = method.substring(0, method.indexOf('('));
                    boolean isListed = NAMES.contains(name) || SIGNATURES.contains(method);
                    boolean isFine =
                            access.isDeclaredInLambda() && name.startsWith("java.util.concurrent.CompletableFuture.");
                    if (isListed && !isFine) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        });
    }
}
