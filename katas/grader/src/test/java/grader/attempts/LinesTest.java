package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void whatHasComeOfALineIsKeptWhenTheTimeIsUp() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var far = new Socket(door.getInetAddress(), door.getLocalPort());
                var near = door.accept()) {
            near.setSoTimeout(20);
            Lines lines = new Lines(near.getInputStream());

            far.getOutputStream().write("whole\nha".getBytes(UTF_8));
            assertThat(lines.next()).isEqualTo("whole");
            assertThatThrownBy(lines::next).isInstanceOf(SocketTimeoutException.class);

            near.setSoTimeout(10_000);
            far.getOutputStream().write("lf ✓\n".getBytes(UTF_8));
            assertThat(lines.next()).isEqualTo("half ✓");

            far.shutdownOutput();
            assertThat(lines.next()).isNull();
        }
    }
}
