package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

final class WaitsByOtherOverloads {
    void enter(Semaphore permits) throws InterruptedException {
        permits.acquire(2);
    }

    void rest() {
        LockSupport.park(this);
    }

    Socket open(InetAddress host) throws IOException {
        return new Socket(host, 443);
    }

    void open(Socket socket, SocketAddress address) throws IOException {
        socket.connect(address, 1_000);
    }
}
