package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

final class AcceptsASocket {
    Socket next(ServerSocket server) throws IOException {
        return server.accept();
    }
}
