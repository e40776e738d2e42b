package grader.guard;

import static java.util.concurrent.TimeUnit.SECONDS;

import grader.Check;
import grader.calls.AttemptThreads;
import grader.calls.Calls;
import grader.calls.Slowdown;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import grader.tasks.Tasks;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Stands between the checks and the attempt: each check runs on a thread of its own under a bound, whatever ends it
 * other than success is a {@link Violation}, and threads that the attempt leaves behind fail the kata.
 */
public final class Guard implements BeforeAllCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {
    /** The bound of a check. Far beyond what a right answer needs on a machine that is overloaded. */
    private static final long CHECK_BOUND = SECONDS.toNanos(20);
    /** The bound of all checks. What comes after is not run. */
    private static final long KATA_BOUND = SECONDS.toNanos(90);
    /** How long an attempt's thread may outlive its calls. */
    private static final long LEAK_GRACE = SECONDS.toNanos(3);
    /** So many checks in which the attempt never came back, and it will not in the others. */
    private static final int ENDLESS_CHECKS = 2;

    /** Whether senior rules fail the build too: {@code -Dgrader.strict}. */
    private static final boolean STRICT = Boolean.getBoolean("grader.strict");

    private static final Namespace STORE = Namespace.create(Guard.class);

    private final long start = System.nanoTime();
    private final Slowdown slowdown = Slowdown.here();
    private int endless;
    private int ended;

    @Override
    public void beforeAll(ExtensionContext context) {
        AttemptThreads.takeBaseline();
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Calls.class || type == Tasks.class;
    }

    @Override
    public AutoCloseable resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(STORE);
        Calls calls = store.getOrComputeIfAbsent(Calls.class, key -> new Calls(), Calls.class);
        return parameter.getParameter().getType() == Calls.class
                ? calls
                : store.getOrComputeIfAbsent(Tasks.class, key -> new Tasks(calls), Tasks.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (endless >= ENDLESS_CHECKS || slowdown.isOver(start, KATA_BOUND)) {
            invocation.skip();
            throw Violation.of(Kind.NOT_RUN, "not run: the rules before it took all the time there is");
        }
        Calls calls = context.getStore(STORE).getOrDefault(Calls.class, Calls.class, new Calls());
        Optional<Tasks> tasks = Optional.ofNullable(context.getStore(STORE).get(Tasks.class, Tasks.class));
        Throwable failure = outcome(invocation);
        tasks.ifPresent(Guard::close);
        calls.close();
        noteHowItEnded(
                failure,
                calls.leavesARunaway() || tasks.filter(Tasks::leavesARunaway).isPresent());
        if (failure != null) {
            report(violation(failure), method.getExecutable().getAnnotation(Check.class));
        }
    }

    /** Runs the check on a thread of its own, and gives what ended it. */
    private static Throwable outcome(Invocation<Void> check) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        Thread checker = AttemptThreads.startOwn("check", () -> {
            try {
                check.proceed();
            } catch (Throwable thrown) {
                failure.set(thrown);
            } finally {
                over.countDown();
            }
        });
        if (!Bounded.await(over, CHECK_BOUND)) {
            checker.interrupt();
            return Violation.of(
                    Kind.ENDLESS, "the check was ended after %d s".formatted(CHECK_BOUND / SECONDS.toNanos(1)));
        }
        return failure.get();
    }

    /** Closing runs the attempt, which need not come back: on a thread of its own. */
    private static void close(Tasks tasks) {
        CountDownLatch closed = new CountDownLatch(1);
        AttemptThreads.startOwn("close", () -> {
            try {
                tasks.close();
            } finally {
                closed.countDown();
            }
        });
        Bounded.await(closed, CHECK_BOUND);
    }

    private void noteHowItEnded(Throwable failure, boolean leavesARunaway) {
        boolean neverCameBack = failure instanceof Violation violation && violation.kind() == Kind.ENDLESS;
        boolean allNever = endless == ended;
        ended++;
        if (leavesARunaway || neverCameBack && allNever) {
            endless++;
        }
    }

    private static Violation violation(Throwable failure) {
        if (failure instanceof Violation violation) {
            return violation;
        }
        if (failure instanceof AssertionError assertion) {
            return Violation.of(Kind.BROKEN, String.valueOf(assertion.getMessage()));
        }
        return Violation.of(Kind.BROKEN, "the check was ended by " + Described.failure(failure));
    }

    /** A kata is solved without its senior rules: they are told of, and do not fail the build. */
    private static void report(Violation violation, Check check) {
        if (check.level().isBeyondSolved() && !STRICT) {
            throw new TestAbortedException(violation.getMessage(), violation);
        }
        throw violation;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Bounded.poll(() -> AttemptThreads.leaked().isEmpty(), LEAK_GRACE);
        List<Thread> leaked = AttemptThreads.leaked();
        if (!leaked.isEmpty()) {
            throw new Leak(leaked.stream().map(Thread::getName).toList());
        }
    }
}
