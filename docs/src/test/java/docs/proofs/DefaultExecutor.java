package docs.proofs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Prints how large the common pool is, and on what kind of thread a task runs that was given no executor. */
final class DefaultExecutor {
    private DefaultExecutor() {}

    public static void main(String[] arguments) {
        System.out.print("parallelism " + ForkJoinPool.getCommonPoolParallelism() + ", ");
        CompletableFuture.supplyAsync(DefaultExecutor::describeThread)
                .thenAccept(System.out::println)
                .join();
    }

    private static String describeThread() {
        Thread thread = Thread.currentThread();
        String kind = thread.getName().startsWith("ForkJoinPool.commonPool") ? "common pool" : "new thread";
        return kind + (thread.isDaemon() ? ", daemon" : ", not daemon");
    }
}
