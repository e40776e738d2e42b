package grader.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on its way, and what has come. */
class WireTest {
    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ServerSocket door = new ServerSocket(0, 1, loopback);
    private final Wire wire = new Wire(door.getLocalPort());

    WireTest() throws IOException {}

    @BeforeEach
    void onlyWhereTheKernelTells() {
        assumeTrue(wire.isQuiet(), "the kernel does not tell here");
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void whoHasNotBeenLetInIsOnTheWay() throws IOException {
        Socket client = new Socket(loopback, door.getLocalPort());
        assertThat(wire.isQuiet()).isFalse();

        Socket server = door.accept();

        await().until(wire::isQuiet);
        server.close();
        client.close();
    }

    @Test
    void whatHasNotBeenReadIsOnTheWay() throws IOException {
        try (Socket client = new Socket(loopback, door.getLocalPort());
                Socket server = door.accept()) {
            await().until(wire::isQuiet);

            client.getOutputStream().write(1);
            assertThat(wire.isQuiet()).isFalse();
            server.getInputStream().read();
            await().until(wire::isQuiet);

            server.getOutputStream().write(2);
            assertThat(wire.isQuiet()).isFalse();
            client.getInputStream().read();
            await().until(wire::isQuiet);
        }
    }
}
