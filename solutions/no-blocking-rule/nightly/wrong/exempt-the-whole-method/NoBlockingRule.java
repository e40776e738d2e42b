// Misconception: a method with a lambda in it is exempt, and so is a join() beside the lambda.
// Fails: 1
package katas.noblockingrule;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.*;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

public final class NoBlockingRule {

    private NoBlockingRule() {}

    enum Family {
        SLEEP("schedule with CompletableFuture.delayedExecutor") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, Thread.class, "sleep") || on(a, TimeUnit.class, "sleep");
            }
        },
        FUTURES("go on with thenApply, thenCompose or handle") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                if (a.getOrigin().getAccessesFromSelf().stream().anyMatch(x -> x.isDeclaredInLambda())
                        && on(a, CompletableFuture.class, "get", "join")) {
                    return false;
                }
                return on(a, Future.class, "get") || on(a, CompletableFuture.class, "join");
            }
        },
        THREADS("let the thread complete a future") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, Thread.class, "join") || on(a, Process.class, "waitFor");
            }
        },
        MONITORS("there is no waiting for a monitor on an event loop") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return a.getTarget().getFullName().matches("java\\.lang\\.Object\\.wait\\(.*\\)");
            }
        },
        EXECUTORS("submit, and join the futures with allOf") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, ExecutorService.class, "invokeAll", "invokeAny", "awaitTermination", "close");
            }
        },
        SYNCHRONIZERS("use the variant that does not wait, or a future") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, CountDownLatch.class, "await")
                        || on(a, CyclicBarrier.class, "await")
                        || on(a, Condition.class, "await")
                        || on(a, Phaser.class, "arriveAndAwaitAdvance")
                        || on(a, Semaphore.class, "acquire")
                        || on(a, Semaphore.class, "tryAcquire") && timed(a)
                        || on(a, Lock.class, "lock", "lockInterruptibly")
                        || on(a, Lock.class, "tryLock") && timed(a)
                        || on(a, LockSupport.class, "park");
            }
        },
        QUEUES("use poll() or offer(e)") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, BlockingQueue.class, "take", "put")
                        || on(a, BlockingQueue.class, "poll", "offer") && timed(a);
            }
        },
        NETWORK("use HttpClient.sendAsync or an asynchronous channel") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, java.net.http.HttpClient.class, "send")
                        || on(a, java.net.URL.class, "openStream")
                        || on(a, java.net.URLConnection.class, "getInputStream")
                        || on(a, java.net.InetAddress.class, "getByName")
                        || on(a, java.net.Socket.class, "connect")
                        || on(a, java.net.ServerSocket.class, "accept")
                        || Stream.of("java.lang.String, int", "java.net.InetAddress, int")
                                .anyMatch(p -> a.getTarget().getFullName().startsWith("java.net.Socket.<init>(" + p));
            }
        },
        STREAMS("use an asynchronous channel") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, java.io.InputStream.class, "read", "readAllBytes")
                        || on(a, java.io.Reader.class, "read")
                        || on(a, java.io.BufferedReader.class, "readLine");
            }
        },
        FILES("use AsynchronousFileChannel") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, java.nio.file.Files.class, "readString", "readAllBytes", "lines", "writeString");
            }
        },
        SQL("use a driver that does not block") {
            @Override
            boolean holds(JavaCodeUnitAccess<?> a) {
                return on(a, java.sql.Statement.class, "execute", "executeQuery", "executeUpdate")
                        || on(a, java.sql.Connection.class, "commit", "rollback");
            }
        };

        final String advice;

        Family(String advice) {
            this.advice = advice;
        }

        abstract boolean holds(JavaCodeUnitAccess<?> access);

        static boolean on(JavaCodeUnitAccess<?> access, Class<?> type, String... names) {
            return Set.of(names).contains(access.getName())
                    && access.getTargetOwner().isAssignableTo(type);
        }

        static boolean timed(JavaCodeUnitAccess<?> access) {
            return access.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(TimeUnit.class));
        }

        static Optional<Family> of(JavaCodeUnitAccess<?> access) {
            return Stream.of(values()).filter(f -> f.holds(access)).findFirst();
        }
    }

    public static ArchRule rule() {
        Map<JavaCodeUnit, Optional<Family>> verdicts = new HashMap<>();
        return ArchRuleDefinition.classes().should(new ArchCondition<>("not hold the thread") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : item.getCodeUnitAccessesFromSelf()) {
                    Family.of(access)
                            .or(() -> hidden(access.getTarget(), verdicts))
                            .ifPresent(family -> events.add(SimpleConditionEvent.violated(
                                    access, access.getDescription() + " [" + family + "] " + family.advice)));
                }
            }
        });
    }

    private static Optional<Family> hidden(CodeUnitAccessTarget target, Map<JavaCodeUnit, Optional<Family>> verdicts) {
        return target.resolveMember().map(JavaCodeUnit.class::cast).flatMap(unit -> {
            Optional<Family> known = verdicts.get(unit);
            if (known == null) {
                known = search(unit, new HashSet<>());
                verdicts.put(unit, known);
            }
            return known;
        });
    }

    private static Optional<Family> search(JavaCodeUnit unit, Set<JavaCodeUnit> visited) {
        if (!visited.add(unit)) {
            return Optional.empty();
        }
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(a -> (JavaCodeUnitAccess<?>) a)
                .flatMap(a -> Family.of(a)
                        .or(() -> a.getTarget()
                                .resolveMember()
                                .map(JavaCodeUnit.class::cast)
                                .flatMap(u -> search(u, visited)))
                        .stream())
                .findFirst();
    }
}
