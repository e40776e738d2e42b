package docs.proofs;

import static docs.proofs.HoldingServer.answer;
import static docs.proofs.HoldingServer.connection;
import static docs.proofs.Waiting.resultOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that has been in the JDK since the beginning. */
class UrlConnectionProofs {
    private HoldingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new HoldingServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private HttpURLConnection open() throws IOException {
        return (HttpURLConnection) server.uri().toURL().openConnection();
    }

    private CompletableFuture<String> read() throws IOException {
        HttpURLConnection connection = open();
        CompletableFuture<String> body = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try (InputStream in = connection.getInputStream()) {
                body.complete(new String(in.readAllBytes(), UTF_8));
            } catch (IOException failure) {
                body.completeExceptionally(failure);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return body;
    }

    @Test
    void urlConnectionHasNoTimeoutUnlessSet() throws Exception {
        assertThat(open().getConnectTimeout()).isZero();
        assertThat(open().getReadTimeout()).isZero();
    }

    @Test
    void urlConnectionTurnsAnErrorStatusIntoAnException() throws Exception {
        CompletableFuture<String> body = read();
        answer(server.next(), 404, "no");

        assertThatThrownBy(() -> resultOf(body)).cause().isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void urlConnectionFollowsRedirects() throws Exception {
        CompletableFuture<String> body = read();
        HttpExchange first = server.next();
        first.getResponseHeaders().add("Location", "/elsewhere");
        answer(first, 302, "");
        HttpExchange second = server.next();
        answer(second, "token");

        assertThat(second.getRequestURI()).hasPath("/elsewhere");
        assertThat(resultOf(body)).isEqualTo("token");
    }

    @Test
    void urlConnectionUsesAConnectionAgainWhoseBodyWasRead() throws Exception {
        CompletableFuture<String> body = read();
        HttpExchange first = server.next();
        answer(first, "token");
        resultOf(body);

        read();

        assertThat(connection(server.next())).isEqualTo(connection(first));
    }
}
