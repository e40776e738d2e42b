package grader.http;

import static org.awaitility.Awaitility.await;

import java.lang.ref.Reference;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A JVM that exits waits for them: 0.3 s of each run of {@code no-blocking} would be for that. */
@Isolated
class SelectorsTest {
    @Test
    void endWithTheServer() {
        var client = HttpClient.newHttpClient();
        var server = new Server();
        await("a thread that waits").until(SelectorsTest::isAnyWaiting);

        server.close();

        await("none does").until(() -> !isAnyWaiting());
        Reference.reachabilityFence(client); // One that nobody holds ends by itself.
    }

    private static boolean isAnyWaiting() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(Selectors::waits);
    }
}
