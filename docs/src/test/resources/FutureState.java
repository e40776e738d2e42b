import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** JDK 19 and later: a future that is done can be asked how it ended, without a wrapper and without waiting. */
class FutureState {
    // snippet: state
    static String describe(CompletableFuture<String> done) {
        return switch (done.state()) {
            case SUCCESS -> "SUCCESS " + done.resultNow();
            case FAILED -> "FAILED " + done.exceptionNow().getMessage();
            case CANCELLED -> "CANCELLED";
            case RUNNING -> throw new IllegalStateException("not done");
        };
    }
    // end snippet

    public static void main(String[] arguments) {
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        List.of(
                        CompletableFuture.completedFuture("token"),
                        CompletableFuture.<String>failedFuture(new IOException("connection reset")),
                        CompletableFuture.<String>failedFuture(new IOException("broken pipe"))
                                .thenApply(String::strip),
                        cancelled)
                .forEach(done -> System.out.println(describe(done)));
    }
}
