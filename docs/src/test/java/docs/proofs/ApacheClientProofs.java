package docs.proofs;

import static docs.proofs.HoldingServer.answer;
import static docs.proofs.HoldingServer.connection;
import static docs.proofs.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The asynchronous client of Apache HttpClient 5. */
class ApacheClientProofs {
    private final CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
    private HoldingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HoldingServer();
        client.start();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private CompletableFuture<Answer> execute() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.execute(SimpleRequestBuilder.get(server.uri()).build(), new FutureCallback<>() {
            @Override
            public void completed(SimpleHttpResponse response) {
                answer.complete(
                        new Answer(response.getCode(), Thread.currentThread().getName()));
            }

            @Override
            public void failed(Exception failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void cancelled() {
                answer.cancel(true);
            }
        });
        return answer;
    }

    private record Answer(int status, String thread) {}

    @Test
    void apacheCallsBackOnAThreadOfItsReactor() throws Exception {
        CompletableFuture<Answer> answer = execute();
        answer(server.next(), "token");

        assertThat(resultOf(answer).thread()).startsWith("httpclient-dispatch");
    }

    @Test
    void apacheGivesAnErrorStatusAsAResponse() throws Exception {
        CompletableFuture<Answer> answer = execute();
        answer(server.next(), 404, "no");

        assertThat(resultOf(answer).status()).isEqualTo(404);
    }

    @Test
    void apacheFollowsRedirects() throws Exception {
        CompletableFuture<Answer> answer = execute();
        HttpExchange first = server.next();
        first.getResponseHeaders().add("Location", "/elsewhere");
        answer(first, 302, "");
        HttpExchange second = server.next();
        answer(second, "token");

        assertThat(second.getRequestURI()).hasPath("/elsewhere");
        assertThat(resultOf(answer).status()).isEqualTo(200);
    }

    @Test
    void apacheOpensAtMostFiveConnectionsToOneServer() throws Exception {
        List<CompletableFuture<Answer>> answers =
                Stream.generate(this::execute).limit(6).toList();
        List<HttpExchange> held = server.next(5);
        List<InetSocketAddress> connections =
                held.stream().map(HoldingServer::connection).toList();
        assertThat(connections).doesNotHaveDuplicates();

        answer(held.get(0), "token");
        HttpExchange sixth = server.next();

        assertThat(connection(sixth)).isEqualTo(connections.get(0));
        answer(sixth, "token");
        for (HttpExchange exchange : held.subList(1, 5)) {
            answer(exchange, "token");
        }
        for (CompletableFuture<Answer> answer : answers) {
            assertThat(resultOf(answer).status()).isEqualTo(200);
        }
    }

    @Test
    void apacheLimitsConnectingAndNotTheResponse() {
        assertThat(ConnectionConfig.DEFAULT.getConnectTimeout()).isEqualTo(Timeout.ofMinutes(3));
        assertThat(RequestConfig.DEFAULT.getConnectionRequestTimeout()).isEqualTo(Timeout.ofMinutes(3));
        assertThat(RequestConfig.DEFAULT.getResponseTimeout()).isNull();
        assertThat(ConnectionConfig.DEFAULT.getSocketTimeout()).isNull();
    }
}
