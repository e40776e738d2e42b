package docs.proofs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Answers no request until the proof says so. */
final class SlowServer implements AutoCloseable {
    private static final int BOUND = 60_000;
    private final ServerSocket server;

    SlowServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(BOUND);
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** The next request, waited for. */
    Request next() throws IOException {
        Socket connection = server.accept();
        connection.setSoTimeout(BOUND);
        BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        String path = in.readLine().split(" ")[1];
        while (!in.readLine().isEmpty()) {
            // the headers say nothing that matters here
        }
        return new Request(connection, path);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A request that has come and waits for its answer, on a connection of its own. */
    record Request(Socket connection, String path) {
        /** Its path without the slash is the answer. */
        void answer() throws IOException {
            String body = path.substring(1);
            String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
            try (connection) {
                connection.getOutputStream().write((head + body).getBytes(US_ASCII));
            }
        }
    }
}
