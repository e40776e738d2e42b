package docs.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The server of the JDK. It holds each request until the proof answers it, and needs no thread for those it holds. */
final class HoldingServer implements AutoCloseable {
    private static final int BOUND = 60;
    private final BlockingQueue<HttpExchange> arrived = new LinkedBlockingQueue<>();
    private final HttpServer server;

    HoldingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.createContext("/", arrived::add);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The next request, waited for. */
    HttpExchange next() throws InterruptedException {
        HttpExchange exchange = arrived.poll(BOUND, SECONDS);
        if (exchange == null) {
            throw new AssertionError("no request came");
        }
        return exchange;
    }

    List<HttpExchange> next(int count) throws InterruptedException {
        List<HttpExchange> exchanges = new ArrayList<>();
        while (exchanges.size() < count) {
            exchanges.add(next());
        }
        return exchanges;
    }

    /** Whether no request has come but those that were taken with {@code next}. */
    boolean isQuiet() {
        return arrived.isEmpty();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    static void answer(HttpExchange exchange, String body) throws IOException {
        answer(exchange, 200, body);
    }

    /** Which connection a request came on. */
    static InetSocketAddress connection(HttpExchange exchange) {
        return exchange.getRemoteAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
