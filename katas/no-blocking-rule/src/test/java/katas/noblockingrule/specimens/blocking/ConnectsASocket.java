package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

final class ConnectsASocket {
    void open(Socket socket, InetSocketAddress address) throws IOException {
        socket.connect(address);
    }
}
