package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.Socket;

final class RefersToNewSocket {
    Connecting connecting() {
        return Socket::new;
    }

    /** Opens a connection. */
    interface Connecting {
        /** Comes back when it is open. */
        Socket to(String host, int port) throws IOException;
    }
}
