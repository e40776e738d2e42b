// Misconception: a line that was reported once need not be reported again.
// Fails: 1
package katas.noblockingrule;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The rule that asynchronous code calls nothing that blocks, for ArchUnit to check. */
public final class NoBlockingRule {

    private static final List<Entry> TABLE =
            """
            java.lang.Thread                          sleep                   1 2
            java.lang.Thread                          join                    0 1 2
            java.util.concurrent.TimeUnit             sleep                   1
            java.util.concurrent.Future               get                     0 2
            java.util.concurrent.CompletableFuture    join                    0
            java.util.concurrent.ExecutorService      invokeAll               1 3
            java.util.concurrent.ExecutorService      invokeAny               1 3
            java.util.concurrent.ExecutorService      awaitTermination        2
            java.util.concurrent.ExecutorService      close                   0
            java.util.concurrent.CountDownLatch       await                   0 2
            java.util.concurrent.CyclicBarrier        await                   0 2
            java.util.concurrent.Phaser               arriveAndAwaitAdvance   0
            java.util.concurrent.Semaphore            acquire                 0 1
            java.util.concurrent.Semaphore            tryAcquire              2 3
            java.util.concurrent.locks.Lock           lock                    0
            java.util.concurrent.locks.Lock           lockInterruptibly       0
            java.util.concurrent.locks.Lock           tryLock                 2
            java.util.concurrent.locks.Condition      await                   0 2
            java.util.concurrent.locks.LockSupport    park                    0 1
            java.util.concurrent.BlockingQueue        take                    0
            java.util.concurrent.BlockingQueue        put                     1
            java.util.concurrent.BlockingQueue        poll                    2
            java.util.concurrent.BlockingQueue        offer                   3
            java.lang.Process                         waitFor                 0 1 2
            java.net.http.HttpClient                  send                    2
            java.net.URL                              openStream              0
            java.net.URLConnection                    getInputStream          0
            java.net.InetAddress                      getByName               1
            java.net.Socket                           connect                 1 2
            java.net.ServerSocket                     accept                  0
            java.io.InputStream                       read                    0 1 3
            java.io.InputStream                       readAllBytes            0
            java.io.Reader                            read                    0 1 3
            java.io.BufferedReader                    readLine                0
            java.nio.file.Files                       readString              1 2
            java.nio.file.Files                       readAllBytes            1
            java.nio.file.Files                       lines                   1 2
            java.nio.file.Files                       writeString             3 4
            java.sql.Statement                        execute                 0 1 2
            java.sql.Statement                        executeQuery            0 1
            java.sql.Statement                        executeUpdate           0 1 2
            java.sql.Connection                       commit                  0
            java.sql.Connection                       rollback                0 1
            """.lines().filter(line -> !line.isBlank()).map(Entry::parse).toList();

    private record Entry(String type, String method, Set<Integer> arities) {
        static Entry parse(String line) {
            String[] cells = line.trim().split("\\s+");
            return new Entry(
                    cells[0],
                    cells[1],
                    Arrays.stream(cells).skip(2).map(Integer::valueOf).collect(Collectors.toSet()));
        }

        boolean matches(CodeUnitAccessTarget target) {
            return target.getName().equals(method)
                    && arities.contains(target.getRawParameterTypes().size())
                    && target.getOwner().isAssignableTo(type);
        }
    }

    private static final ArchRule RULE =
            ArchRuleDefinition.classes().should(new CallNothingThatBlocks()).allowEmptyShould(false);

    private NoBlockingRule() {}

    public static ArchRule rule() {
        return RULE;
    }

    static boolean blocks(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getName();
        List<JavaClass> parameters = target.getRawParameterTypes();
        if (name.equals("<init>")) {
            return target.getOwner().getName().equals("java.net.Socket") && parameters.size() >= 2;
        }
        if (name.equals("wait")) { // of Object, and final: only an overload of one's own can be anything else
            return parameters.isEmpty() || parameters.get(0).getName().equals("long");
        }
        boolean readsDone = access.isDeclaredInLambda()
                && (name.equals("get") || name.equals("join"))
                && target.getOwner().isAssignableTo(CompletableFuture.class);
        return !readsDone && TABLE.stream().anyMatch(entry -> entry.matches(target));
    }

    static Optional<JavaCodeUnit> callee(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.resolveMember().map(member -> (JavaCodeUnit) member)
                : Optional.empty();
    }

    private static final class CallNothingThatBlocks extends ArchCondition<JavaClass> {

        /** The methods and constructors of the classes looked at that block, by themselves or by what they call. */
        private final Set<JavaCodeUnit> blocking = new HashSet<>();

        private final Set<String> reported = new HashSet<>();

        CallNothingThatBlocks() {
            super("call nothing that blocks");
        }

        @Override
        public void init(Collection<JavaClass> classes) {
            blocking.clear();
            List<JavaAccess<?>> accesses = new ArrayList<>();
            classes.forEach(type -> accesses.addAll(type.getAccessesFromSelf()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (JavaAccess<?> access : accesses) {
                    if (isViolation(access)) {
                        grown |= blocking.add(access.getOrigin());
                    }
                }
            }
        }

        private boolean isViolation(JavaAccess<?> access) {
            return blocks(access) || callee(access).filter(blocking::contains).isPresent();
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isViolation(access) && reported.add(access.getDescription())) {
                    events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                }
            }
        }
    }
}
