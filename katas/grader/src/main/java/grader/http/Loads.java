package grader.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Many calls of the attempt at once, on one event loop. They are cold until an assertion starts them. */
public final class Loads<T> {
    /** So long the others wait for the first at the most, in rounds of {@link Waiting}. */
    private static final int FIRST = 1_000;

    private final int count;
    private final Api api;
    private final Callable<Callable<CompletableFuture<T>>> client;

    Loads(int count, Api api, Callable<Callable<CompletableFuture<T>>> client) {
        this.count = count;
        this.api = api;
        this.client = client;
    }

    /** Starts them in a scene of their own: one, and the others while the network is at work for it. */
    UnderWay<T> start() {
        List<Load<T>> loads = cold();
        loads.get(0).start();
        Waiting.until(() -> api.scene().arrivals() > 0, FIRST);
        loads.subList(1, count).forEach(Load::start);
        return new UnderWay<>(api, loads);
    }

    /** They, in a scene of their own. */
    List<Load<T>> cold() {
        api.playAgain();
        Callable<CompletableFuture<T>> one = new Callable<>() {
            private Callable<CompletableFuture<T>> made;

            /** Made on the event loop, by the first that needs it. */
            @Override
            public CompletableFuture<T> call() throws Exception {
                if (made == null) {
                    made = client.call();
                }
                return made.call();
            }
        };
        return IntStream.range(0, count)
                .mapToObj(i -> new Load<>("load", api, one))
                .toList();
    }

    Api api() {
        return api;
    }

    int count() {
        return count;
    }

    /** How many requests they make in all. */
    int requests() {
        return count * api.requestsOfOne();
    }

    /** Whether the scene has seen every request that they make, and no more. */
    boolean haveAllArrived() {
        return api.scene().arrivals() == requests();
    }

    /** The loads of a scene. */
    record UnderWay<T>(Api api, List<Load<T>> each) {
        boolean allHaveReturned() {
            return returned() == each.size();
        }

        long returned() {
            return each.stream().filter(Load::hasReturned).count();
        }

        boolean areOver() {
            return each.stream().allMatch(Load::isOver);
        }

        boolean haveSucceeded() {
            return areOver() && each.stream().noneMatch(Load::hasFailed);
        }

        long over() {
            return each.stream().filter(Load::isOver).count();
        }

        /** What {@code get()} reports of one that failed. */
        Throwable failure() {
            return telling().failure().orElse(null);
        }

        /** The line of the attempt that the event loop is at, or null. */
        String whereabouts() {
            return api.scene().loop().whereabouts().orElse(null);
        }

        /** The first that stands for the others: it failed, or is not over, or else is the first of all. */
        Load<T> telling() {
            return first(Load::hasFailed)
                    .or(() -> first(load -> !load.isOver()))
                    .orElse(each.get(0));
        }

        private Optional<Load<T>> first(Predicate<Load<T>> kind) {
            return each.stream().filter(kind).findFirst();
        }
    }
}
