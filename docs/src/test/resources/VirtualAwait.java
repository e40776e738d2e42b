import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** JDK 21 and later: a virtual thread that waits gives its carrier away, as await gives away the event loop. */
class VirtualAwait {
    interface Client {
        String token() throws InterruptedException, ExecutionException;
    }

    // snippet: await
    static String load(Client client) throws InterruptedException, ExecutionException {
        System.out.println("before");
        String token = client.token(); // this thread waits, its carrier runs others meanwhile
        System.out.println("after " + token);
        return token;
    }
    // end snippet

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        CompletableFuture<String> response = new CompletableFuture<>();
        CompletableFuture<Boolean> sameThread = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            Thread before = Thread.currentThread();
            Thread.startVirtualThread(() -> {
                System.out.println("other runs");
                response.complete("token");
            });
            try {
                load(response::get);
                sameThread.complete(before == Thread.currentThread());
            } catch (InterruptedException | ExecutionException failure) {
                sameThread.completeExceptionally(failure);
            }
        });
        System.out.println("same thread: " + sameThread.get());
    }
}
