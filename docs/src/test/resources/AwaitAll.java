import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** JDK 25 with preview features: a scope that waits for all, as gather with return_exceptions=True does. */
class AwaitAll {
    public static void main(String[] arguments) throws InterruptedException {
        // snippet: await-all
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAll())) {
            Subtask<String> broken = scope.fork(() -> {
                throw new IllegalStateException("broken");
            });
            Subtask<String> sibling = scope.fork(() -> waitForTheEndOf(broken));
            scope.join(); // waits for both, and throws for neither
            System.out.println(broken.state() + ": " + broken.exception().getMessage());
            System.out.println(sibling.state() + ": " + sibling.get());
        }
        // end snippet
    }

    private static String waitForTheEndOf(Subtask<String> other) {
        while (other.state() == Subtask.State.UNAVAILABLE) {
            Thread.onSpinWait();
        }
        return "done";
    }
}
