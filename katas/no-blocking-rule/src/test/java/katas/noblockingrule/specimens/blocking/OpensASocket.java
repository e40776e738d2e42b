package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.Socket;

final class OpensASocket {
    Socket open(String host) throws IOException {
        return new Socket(host, 443);
    }
}
