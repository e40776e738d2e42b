package docs.proofs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/** A rule of a dozen lines: good for a start, and blind where the page says so. */
final class BlockingCalls {
    private BlockingCalls() {}

    // snippet: rule
    private static final Map<Class<?>, Set<String>> BLOCKING = Map.of(
            Thread.class, Set.of("sleep", "join"),
            Future.class, Set.of("get", "join"), // a FutureTask and a CompletableFuture are futures
            CountDownLatch.class, Set.of("await"),
            BlockingQueue.class, Set.of("take", "put"));

    static ArchRule rule() {
        return noClasses().should().accessTargetWhere(isBlocking());
    }

    private static DescribedPredicate<JavaAccess<?>> isBlocking() {
        return describe(
                "the target blocks",
                access -> BLOCKING.entrySet().stream()
                        .anyMatch(entry -> access.getTargetOwner().isAssignableTo(entry.getKey())
                                && entry.getValue().contains(access.getName())));
    }
    // end snippet
}
