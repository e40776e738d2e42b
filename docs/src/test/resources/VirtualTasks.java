import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** JDK 21 and later: a virtual thread for each call, in code that reads as if it blocked. */
class VirtualTasks {
    interface Client {
        String token() throws InterruptedException;

        String subscriptions() throws InterruptedException;

        String tenant() throws InterruptedException;
    }

    record Account(String token, String subscriptions, String tenant) {}

    // snippet: together
    static Account load(Client client) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> token = executor.submit(client::token);
            Future<String> subscriptions = executor.submit(client::subscriptions);
            Future<String> tenant = executor.submit(client::tenant);
            return new Account(token.get(), subscriptions.get(), tenant.get());
        } // close() waits for what still runs
    }
    // end snippet

    public static void main(String[] arguments) throws Exception {
        System.out.println(load(new RendezvousClient()));

        CountDownLatch closing = new CountDownLatch(1);
        Future<String> background;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            background = executor.submit(() -> {
                closing.await();
                return "done";
            });
            System.out.println("before close: " + (background.isDone() ? "done" : "running"));
            closing.countDown();
        }
        System.out.println("after close: " + (background.isDone() ? "done" : "running"));
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
