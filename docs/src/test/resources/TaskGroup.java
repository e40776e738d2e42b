import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;

/** JDK 25 with preview features: the first failure interrupts the sibling, as asyncio.TaskGroup cancels it. */
class TaskGroup {
    static volatile String sibling = "left alone";

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                try {
                    waiting.countDown();
                    new CountDownLatch(1).await();
                } catch (InterruptedException cancelled) {
                    sibling = "interrupted";
                }
            });
            scope.fork(() -> {
                waiting.await();
                throw new IllegalStateException("broken");
            });
            scope.join();
        } catch (StructuredTaskScope.FailedException failure) {
            System.out.println("failed with: " + failure.getCause().getMessage());
        }
        System.out.println("sibling: " + sibling);
    }
}
