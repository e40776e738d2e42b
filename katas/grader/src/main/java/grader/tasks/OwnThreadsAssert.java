package grader.tasks;

import static java.util.stream.Collectors.joining;

import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the threads of an attempt. */
public final class OwnThreadsAssert extends AbstractAssert<OwnThreadsAssert, OwnThreads> {
    private static final int NAMED = 3;

    OwnThreadsAssert(OwnThreads threads) {
        super(threads, OwnThreadsAssert.class);
    }

    /** None of them is alive any more, in a moment at the latest. */
    public OwnThreadsAssert haveEnded() {
        if (!actual.tasks().comesTrue(() -> actual.alive().isEmpty())) {
            throw new Violation(Kind.BROKEN, "still alive: " + names(actual.alive()), "no thread is alive", null, null);
        }
        return this;
    }

    private static String names(List<Thread> threads) {
        String names = threads.stream().limit(NAMED).map(OwnThreadsAssert::name).collect(joining(", "));
        return threads.size() > NAMED ? "%s and %d more".formatted(names, threads.size() - NAMED) : names;
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "a virtual thread" : thread.getName();
    }
}
