import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** JDK 25 with preview features: the lifetime of the calls is a block. */
class StructuredTasks {
    interface Client {
        String token() throws InterruptedException;

        String subscriptions() throws InterruptedException;

        String tenant() throws InterruptedException;
    }

    record Account(String token, String subscriptions, String tenant) {}

    // snippet: together
    static Account load(Client client) throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> token = scope.fork(client::token);
            Subtask<String> subscriptions = scope.fork(client::subscriptions);
            Subtask<String> tenant = scope.fork(client::tenant);
            scope.join(); // all have succeeded, or the first failure is thrown
            return new Account(token.get(), subscriptions.get(), tenant.get());
        }
    }
    // end snippet

    // snippet: return-exceptions
    static <T> List<Subtask<T>> settle(List<Callable<T>> calls) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<T>awaitAll())) {
            List<Subtask<T>> subtasks = calls.stream().map(scope::fork).toList();
            scope.join(); // waits for all, whatever becomes of them
            return subtasks;
        }
    }

    static <T> String describe(Subtask<T> subtask) {
        return switch (subtask.state()) {
            case SUCCESS -> "result " + subtask.get();
            case FAILED -> "failure " + subtask.exception();
            case UNAVAILABLE -> "not run to its end";
        };
    }
    // end snippet

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(load(new RendezvousClient()));

        CountDownLatch failed = new CountDownLatch(1);
        List<Callable<String>> calls = List.of(
                () -> {
                    failed.await();
                    return "token";
                },
                () -> {
                    failed.countDown();
                    throw new IllegalStateException("403");
                },
                () -> {
                    throw new CancellationException("cancelled");
                });
        settle(calls).forEach(subtask -> System.out.println(describe(subtask)));

        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> "nobody joins");
        } catch (IllegalStateException refused) {
            System.out.println("no join: refused");
        }
    }

    /** No call returns until all three have started. */
    static final class RendezvousClient implements Client {
        private final CountDownLatch allStarted = new CountDownLatch(3);

        private String call(String name) throws InterruptedException {
            allStarted.countDown();
            return allStarted.await(60, SECONDS) ? name : name + " alone";
        }

        @Override
        public String token() throws InterruptedException {
            return call("token");
        }

        @Override
        public String subscriptions() throws InterruptedException {
            return call("subscriptions");
        }

        @Override
        public String tenant() throws InterruptedException {
            return call("tenant");
        }
    }
}
